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
      access: { requestsPerMinute: 12_000, corsOrigins: [], identityProvider: null },
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
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['CORS_ORIGINS', 'https://desk.example/'],
    ['CORS_ORIGINS', '*'],
    ['OIDC_ROLES', 'leads=owner'],
    ['COPILOT_JOBS', 'nowhere'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    expect(faultOf({ OPENAI_API_KEY: 'k', [name]: value })).toContain(name);
  });

  it('asks for a key beside a base URL', () => {
    expect(faultOf({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' })).toContain('OPENAI_API_KEY');
  });

  it('reads an identity provider, and asks for the audience beside it', () => {
    const OIDC_ISSUER = 'https://id.example';
    expect(faultOf({ OIDC_ISSUER })).toContain('OIDC_AUDIENCE');
    const { access } = readConfig({ OIDC_ISSUER, OIDC_AUDIENCE: 'copilot', OIDC_ROLES: 'leads=reviewer, desk=agent' });
    expect(access.identityProvider).toEqual({
      issuer: OIDC_ISSUER,
      audience: 'copilot',
      client: null,
      jwksUrl: null,
      roleClaim: 'roles',
      roleNames: { leads: 'reviewer', desk: 'agent' },
    });
  });

  it('reads what the identity provider knows the console by', () => {
    const OIDC_ISSUER = 'https://id.example';
    const { access } = readConfig({ OIDC_ISSUER, OIDC_CLIENT_ID: 'console' });
    expect(access.identityProvider).toMatchObject({
      audience: null,
      client: { id: 'console', secret: null, scopes: 'openid profile email' },
    });
    expect(faultOf({ OIDC_CLIENT_ID: 'console' })).toContain('OIDC_ISSUER');
    expect(faultOf({ OIDC_ISSUER, OIDC_CLIENT_ID: 'console', OIDC_SCOPES: 'profile' })).toContain('OIDC_SCOPES');
  });

  it.each([
    ['COPILOT_ADMIN_KEY', 'changeme-changeme'],
    ['COPILOT_ADMIN_KEY', 'aaaaaaaaaaaaaaaaaaaa'],
    ['COPILOT_ADMIN_KEY', 'your-secret-key-here'],
    ['DATABASE_URL', 'postgres://postgres:postgres@db/copilot'],
    ['DATABASE_URL', 'postgres://copilot:change_me@db/copilot'],
  ])('in production refuses %s=%s, a secret that others know', (name, value) => {
    expect(() => readConfig({ [name]: value })).not.toThrow();
    expect(faultOf({ NODE_ENV: 'production', [name]: value })).toContain(name);
  });

  it('in production takes a secret that somebody made, and none at all', () => {
    const secret = 'sck_5d1f0e6b9c2a47838a1e3b7c';
    const environment = { COPILOT_ADMIN_KEY: secret, DATABASE_URL: `postgres://copilot:${secret}@db/copilot` };
    expect(() => readConfig({ NODE_ENV: 'production', ...environment })).not.toThrow();
    expect(() => readConfig({ NODE_ENV: 'production' })).not.toThrow();
  });

  it('lists every fault at once and prints no value', () => {
    const fault = faultOf({ PORT: 'eighty', COPILOT_ADMIN_KEY: 'hunter2' });
    expect(fault).toContain('PORT');
    expect(fault).toContain('COPILOT_ADMIN_KEY');
    expect(fault).not.toContain('hunter2');
  });
});
