/** Firefox over WebDriver BiDi, the few commands that tests need. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FirefoxPage {
  goto(url: string): Promise<void>;
  /** Value of an expression; promises are awaited. Throws what the page throws. */
  evaluate(expression: string): Promise<unknown>;
  /** Polls until the expression is true. */
  until(expression: string): Promise<void>;
  /** Types as on a keyboard; names such as `Enter` and `ArrowDown` are keys. */
  press(...keys: string[]): Promise<void>;
  /** Faults that scripts of the page logged since the start. */
  readonly faults: readonly string[];
}

export interface Firefox {
  readonly version: string;
  open(): Promise<FirefoxPage>;
  close(): Promise<void>;
}

/** Key values of the WebDriver standard. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  Tab: '\uE004',
};
const START = 120_000;
const PATIENCE = 30_000;

interface Answer {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
  method?: string;
  params?: { level?: string; text?: string };
}

/** Starts a headless Firefox with an empty profile. @throws where it does not answer in two minutes */
export async function launchFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'ceheng-firefox-'));
  const child = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    return await connect(await address(child), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      reject(new Error(`Firefox gave no address: ${said}`));
    }, START);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/u.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(`${found}/session`);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`Firefox ended: ${said}`));
    });
  });
}

async function connect(url: string, stop: () => Promise<void>): Promise<Firefox> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => {
      reject(new Error(`no connection to ${url}`));
    });
  });
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  const faults: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    else if (answer.method === 'log.entryAdded' && answer.params?.level === 'error')
      faults.push(answer.params.text ?? 'error');
  });
  const send = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = (last += 1);
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await answered;
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error ?? ''} ${answer.message ?? ''}`);
    return answer.result ?? {};
  };
  const { capabilities } = await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  return {
    version: String((capabilities as { browserVersion?: string }).browserVersion),
    open: async () => {
      const { context } = await send('browsingContext.create', { type: 'tab' });
      return page(send, String(context), faults);
    },
    close: async () => {
      socket.close();
      await stop();
    },
  };
}

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

function page(send: Send, context: string, faults: readonly string[]): FirefoxPage {
  const evaluate = async (expression: string): Promise<unknown> => {
    // JSON carries any value over without the protocol's own types.
    const answer = (await send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'the page threw');
    return JSON.parse(answer.result?.value ?? 'null') as unknown;
  };
  return {
    faults,
    evaluate,
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    until: async (expression) => {
      const end = Date.now() + PATIENCE;
      while ((await evaluate(expression)) !== true) {
        if (Date.now() > end) throw new Error(`never true: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    press: async (...keys) => {
      const actions = keys
        .flatMap((key) => (key in KEYS ? [KEYS[key] ?? ''] : Array.from(key)))
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
  };
}
