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
    expect(stub.sent).toEqual([{ type: 'open', base: '/data/search/', language: 'zh' }]);
    stub.say({ type: 'ready', cut: true });
    await expect(client.ready).resolves.toEqual({ cut: true });
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

  it('gives the file of an export, and its own error, beside searches', async () => {
    const { stub, client } = start();
    const file = client.export({ q: '光伏' }, 'csv', 'https://example.org/');
    const search = client.search({ q: '光' });
    const refused = client.export({ q: '光伏' }, 'xlsx', 'https://example.org/');
    stub.say({ type: 'file', id: 1, file: new Blob(['x']) });
    stub.say({ type: 'error', id: 3, message: 'documents.json: 404' });
    stub.say({ type: 'result', id: 2, response: answer(2), milliseconds: 1 });
    expect(await (await file).text()).toBe('x');
    expect(await search).toEqual(answer(2));
    await expect(refused).rejects.toThrow('404');
  });

  it('leaves nothing waiting when closed', async () => {
    const { stub, client } = start();
    const search = client.search({ q: '光伏' });
    client.close();
    expect(await search).toBeNull();
    expect(stub.terminated).toBe(true);
  });
});
