/** Structured log lines, without personal data: ids, counts and names of things, never words of a ticket. */
export type Log = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};
