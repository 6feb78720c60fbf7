import { readFileSync } from 'node:fs';
import { parseFacts } from '../../server/facts/index.js';
import { openStore } from '../../server/store/index.js';

// Loads a facts file into the store that the environment names.
const [file = ''] = process.argv.slice(2);
const store = await openStore(process.env);
await store.load(parseFacts(readFileSync(file, 'utf8')));
await store.close();
