import { describe, expect, it } from 'vitest';
import { createSearchClient } from '../../site/client/search-client.ts';
import type { FromWorker, ToWorker } from '../../site/client/search-messages.ts';
import type { SearchResponse } from '../../src/search/index.ts';

/** A worker that answers when told to. */
class StubWorker extends EventTarget {
  readonly sent: ToWorker[] = [];
  terminated = false;

  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }

  say(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

const answer = (total: number): SearchResponse => ({ total }) as SearchResponse;

function start(): { stub: StubWorker; client: ReturnType<typeof createSearchClient> } {
  const stub = new StubWorker();
  return { stub, client: createSearchClient(stub as unknown as Worker, '/data/search/') };
}

describe('search client', () => {
  it('opens the index and says when it is ready', async () => {
    const { stub, client } = start();
    expect(stub.sent).toEqual([{ type: 'open', base: '/data/search/' }]);
    stub.say({ type: 'ready' });
    await expect(client.ready).resolves.toBeUndefined();
  });

  it('drops answers that a newer question has overtaken', async () => {
    const { stub, client } = start();
    const first = client.search({ q: '光' });
    const second = client.search({ q: '光伏' });
    stub.say({ type: 'result', id: 1, response: answer(1), milliseconds: 1 });
    stub.say({ type: 'result', id: 2, response: answer(2), milliseconds: 1 });
    expect(await first).toBeNull();
    expect(await second).toEqual(answer(2));
  });

  it('rejects what waits where the index cannot be opened', async () => {
    const { stub, client } = start();
    const search = client.search({ q: '光伏' });
    stub.say({ type: 'error', id: null, message: 'index.json: 404' });
    await expect(client.ready).rejects.toThrow('404');
    await expect(search).rejects.toThrow('404');
  });

  it('leaves nothing waiting when closed', async () => {
    const { stub, client } = start();
    const search = client.search({ q: '光伏' });
    client.close();
    expect(await search).toBeNull();
    expect(stub.terminated).toBe(true);
  });
});
