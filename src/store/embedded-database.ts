import { promises as files } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';

/** Thrown while there is no room to open the database again; the code is PostgreSQL's for a full disk. */
class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
  readonly code = '53100';
}

/** What opening again writes before it serves: two segments of the write-ahead log, and pages that had not been written. */
const roomNeeded = 48 * 1024 * 1024;

type Messages = Awaited<ReturnType<PGlite['execProtocolStream']>>;

/** Where an embedded database lies, and how it is opened there. */
type Place = { readonly dataDir: string; readonly open: () => Promise<PGlite> };

/**
 * An embedded PostgreSQL that is opened again after it has panicked, as a server's supervisor would: on a full disk it
 * panics at the next segment of its write-ahead log, and whatever it is asked after that never comes back. Everything
 * acknowledged is in the log, and there again. Until there is room, each statement fails at once.
 */
export class EmbeddedDatabase {
  /** Null where it lies in memory, and is lost. */
  readonly #place: Place | null;
  #running: PGlite | null;
  readonly waitReady: Promise<void>;

  constructor(running: PGlite, place: Place | null) {
    this.#running = running;
    this.#place = place;
    this.waitReady = running.waitReady;
  }

  /** What a connection of the pool calls, one statement after the other. Where it throws, that connection is lost. */
  async execProtocolStream(...statement: Parameters<PGlite['execProtocolStream']>): Promise<Messages> {
    this.#running ??= await this.#openAgain();
    try {
      const messages = await this.#running.execProtocolStream(...statement);
      const panic = messages.find((message) => 'severity' in message && message.severity === 'PANIC');
      if (panic !== undefined) throw panic;
      return messages;
    } catch (error) {
      // Not closed, which would ask it once more.
      this.#running = null;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#running?.close();
  }

  async #openAgain(): Promise<PGlite> {
    if (this.#place === null) throw new Error('the embedded database has failed, and lay in memory');
    const { bavail, bsize } = await files.statfs(this.#place.dataDir);
    if (bavail * bsize < roomNeeded) throw new NoRoomError('the disk of the embedded database is full');
    return this.#place.open();
  }
}
