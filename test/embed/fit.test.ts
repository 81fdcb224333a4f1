import { describe, expect, test } from 'vitest';
import { conceptsOf } from '../../src/embed/concepts.ts';
import { fitTo, rarityUnder } from '../../src/embed/fit.ts';
import { isLocal, localEmbedder, openLocalEmbedder } from '../../src/embed/local-embedder.ts';

const texts = Array.from(
  { length: 200 },
  (_, at) => `Northwind export ${at % 2 === 0 ? 'stops' : 'fails'} marker${at}x`,
);

describe('a fit to a team’s tickets', () => {
  test('a word of every ticket tells nothing, a rare one much', () => {
    const fit = fitTo(texts);
    expect(rarityUnder(fit, 'northwind')).toBeLessThan(0.1);
    expect(rarityUnder(fit, 'marker7x')).toBeGreaterThan(4);
    expect(rarityUnder(fit, 'stops')).toBeCloseTo(Math.log(201 / 101), 1);
  });

  test('what only the product’s name ties together comes apart', async () => {
    const likeness = async (embedder: typeof localEmbedder) => {
      const [a = [], b = []] = await embedder.embed(['Northwind invoices are blank', 'Northwind login loops']);
      return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
    };
    expect(await likeness(openLocalEmbedder(fitTo(texts)))).toBeLessThan((await likeness(localEmbedder)) - 0.1);
  });

  test('each fit has a name of its own, and the same tickets give the same', () => {
    const name = openLocalEmbedder(fitTo(texts)).name;
    expect(openLocalEmbedder(fitTo(texts)).name).toBe(name);
    expect(openLocalEmbedder(fitTo(texts.slice(1))).name).not.toBe(name);
    expect([isLocal(name), isLocal(localEmbedder.name), isLocal('openai:text-embedding-3-small')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('concepts', () => {
  test.each([
    ['whitespace', 'There is a trailing newline in the key', 'Im Schlüssel steht ein Zeilenumbruch', '密钥末尾有换行'],
    ['rate_limit', 'we get 429 all the time', 'Le serveur parle de limite de requêtes', 'レート制限に達しました'],
    ['timeout', 'The request timed out', 'Es gibt eine Zeitüberschreitung', '请求超时'],
    ['import_failure', 'cannot import name x', 'ModuleNotFoundError', '找不到模块'],
    ['forbidden', 'it answers 403', 'Keine Berechtigung', 'sin permisos'],
  ] as const)('%s is met in other words and languages', (concept, ...said) => {
    for (const text of said) expect([...conceptsOf(text)]).toContain(concept);
  });

  test('a text without any has none', () => {
    expect([...conceptsOf('Lorem ipsum')]).toEqual([]);
  });
});
