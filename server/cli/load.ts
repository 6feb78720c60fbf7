import { Command } from 'commander';
import { isFactsFile, listFiles, loadableExtensions, readFacts } from './documents.js';
import { extractMany, progressOn } from './pool.js';
import { readSettings } from './settings.js';

/** `zeren load`: every file is read before the first is loaded, so that a broken one leaves the store as it was. */
export function loadCommand(): Command {
  return new Command('load')
    .description('load documents and facts files into the graph (NEO4J_URI, else the embedded engine under ZEREN_HOME)')
    .argument('<file...>', `facts or documents (${loadableExtensions.join(', ')}) or folders of them`)
    .option('--region <name>', 'region that the documents are of, where their text does not say it')
    .action(async (paths: string[], options: { region?: string }) => {
      const settings = readSettings();
      const files = await listFiles(paths, loadableExtensions);
      const reading = { ...options, keepText: true };
      const documents = files.filter((file) => !isFactsFile(file));
      const { read, failed } = await extractMany(documents, reading, documents.length > 1 ? progressOn(process.stderr) : () => {});
      if (failed[0]) throw failed[0].error;
      const all = [...read];
      for (const file of files.filter(isFactsFile)) all.push({ file, facts: await readFacts(file, reading) });
      const { openStore } = await import('../store/index.js');
      const store = await openStore(settings);
      try {
        await store.ensureSchema();
        for (const { file, facts } of all) {
          const report = await store.load(facts);
          process.stderr.write(
            `${file}: ${report.documents} document(s), ${report.nodes} things, ${report.relations} relations, ${report.passages} passages\n`,
          );
        }
      } finally {
        await store.close();
      }
    });
}
