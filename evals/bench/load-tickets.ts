import { storedFrom } from '../../src/import/past-ticket.ts';
import { fitToFirst } from '../../src/take-over.ts';
import { importTickets } from '../../src/ticket-intake.ts';
import type { Copilot } from '../open-copilot.ts';
import { generatedTicket, type Material } from './corpus.ts';

/** One import call. */
const batch = 2_000;

/** Fills the database up to so many generated tickets, with their vectors and indexes; says how long each half took. */
export async function loadTickets({ services, pool }: Omit<Copilot, 'close'>, material: Material, size: number) {
  const ticketsFrom = (first: number, length: number) =>
    Array.from({ length }, (_, step) => storedFrom(generatedTicket(material, first + step), services));
  const have = await services.store.tickets.count();
  await fitToFirst(services, ticketsFrom(0, 5_000));
  const started = performance.now();
  for (let at = have; at < size; at += batch) {
    await importTickets(services, ticketsFrom(at, Math.min(batch, size - at)));
    if (process.stderr.isTTY) process.stderr.write(`\r${Math.min(size, at + batch)} tickets`);
  }
  await services.store.tickets.countWords();
  const imported = performance.now();
  await services.store.embedders.serve(services.embedders.current().name);
  await pool.query('VACUUM ANALYZE');
  return { imported: size - have, importMs: imported - started, indexMs: performance.now() - imported };
}
