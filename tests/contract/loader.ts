import { generate } from '../../server/facts/generate.js';
import { openStore } from '../../server/store/index.js';
import { byDocument } from './parts.js';

// Loads generated documents one after another into the store of a folder, and says so after each, until it is killed.
const [home, plans = '40'] = process.argv.slice(2);
const store = await openStore({ ZEREN_HOME: home });
await store.ensureSchema();
process.stdout.write('open\n');
for (const [id, facts] of byDocument(generate({ plans: Number(plans), seed: 11 }))) {
  await store.load(facts);
  process.stdout.write(`${id}\n`);
}
await store.close();
