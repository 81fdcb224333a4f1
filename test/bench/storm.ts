import { storm } from '../support/storm.ts';

/** `npm run storm -- 10000 40`: so many webhooks with so many `kill -9`, against DATABASE_URL's server; prints what is left. */
const [webhooks = '10000', kills = '40'] = process.argv.slice(2);
const serverUrl = process.env['DATABASE_URL'];
if (serverUrl === undefined) throw new Error('DATABASE_URL names a PostgreSQL server whose user may create databases');

const left = await storm({
  serverUrl,
  webhooks: Number(webhooks),
  kills: Number(kills),
  onProgress: (text) => console.error(text),
});
console.log(JSON.stringify(left, null, 2));
