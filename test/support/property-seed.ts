import fc from 'fast-check';

/**
 * Properties run with the same cases every time, so that a change is judged by what it changed. Other cases, as many as wanted:
 * `PROPERTY_SEED=7 npm test`.
 */
export const propertySeed = Number(process.env.PROPERTY_SEED ?? 2026);

fc.configureGlobal({ seed: propertySeed });
