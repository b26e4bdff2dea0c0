import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { dataFolder } from '../lib/tables.ts';

/** Milliseconds within which the renames of one publication come. */
const SETTLE = 20;

/**
 * While one writes: when a data set was published, everything that pages keep
 * of the one before is forgotten, and open pages load again.
 */
export function freshData(): AstroIntegration {
  return {
    name: 'fresh-data',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const folder = dataFolder();
        let timer: NodeJS.Timeout | undefined;
        const reload = (): void => {
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            moduleGraph.invalidateAll();
            hot.send({ type: 'full-reload' });
          }
          logger.info('data set published');
        };
        // The folder is renamed into its place: that shows in the folder above.
        const watcher = watch(dirname(folder), (_, name) => {
          if (name !== basename(folder)) return;
          clearTimeout(timer);
          timer = setTimeout(reload, SETTLE);
        });
        server.httpServer?.on('close', () => {
          watcher.close();
        });
      },
    },
  };
}
