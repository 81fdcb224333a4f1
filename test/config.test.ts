import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

function faultOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('the environment was accepted');
}

describe('the environment', () => {
  it('serves on loopback with the embedded database and no model where nothing is set', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      database: { kind: 'embedded', dataDir: '.data' },
      model: null,
      playbookFile: null,
      integrations: null,
      jobs: 'in_process',
      adminKey: null,
      logLevel: 'info',
    });
  });

  it('treats a blank variable as absent', () => {
    expect(readConfig({ DATABASE_URL: ' ', OPENAI_API_KEY: '', PORT: '' })).toEqual(readConfig({}));
  });

  it('uses the server that DATABASE_URL names', () => {
    const url = 'postgres://copilot:secret@db.example:5432/copilot';
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({ kind: 'server', url });
  });

  it('names the models in order of preference', () => {
    const { model } = readConfig({ OPENAI_API_KEY: 'k', COPILOT_MODEL: 'big', COPILOT_FALLBACK_MODEL: 'small' });
    expect(model?.models).toEqual([
      { name: 'big', price: null },
      { name: 'small', price: null },
    ]);
  });

  it('reads prices per million tokens and a budget in USD', () => {
    const { model } = readConfig({
      OPENAI_API_KEY: 'k',
      COPILOT_MODEL_PRICE: '0.25/2',
      COPILOT_DAILY_BUDGET_USD: '12.5',
    });
    expect(model).toMatchObject({ models: [{ price: { input: 0.25, output: 2 } }], dailyBudgetUsd: 12.5 });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://db'],
    ['OPENAI_BASE_URL', 'not a url'],
    ['COPILOT_ADMIN_KEY', 'short'],
    ['LOG_LEVEL', 'chatty'],
    ['COPILOT_JOBS', 'nowhere'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    expect(faultOf({ OPENAI_API_KEY: 'k', [name]: value })).toContain(name);
  });

  it('asks for a key beside a base URL', () => {
    expect(faultOf({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' })).toContain('OPENAI_API_KEY');
  });

  it('lists every fault at once and prints no value', () => {
    const fault = faultOf({ PORT: 'eighty', COPILOT_ADMIN_KEY: 'hunter2' });
    expect(fault).toContain('PORT');
    expect(fault).toContain('COPILOT_ADMIN_KEY');
    expect(fault).not.toContain('hunter2');
  });
});
