import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BatchInput, BatchRun } from '../../shared/batch.ts';
import { contract } from '../../shared/contract.ts';
import type { Recipe } from '../../shared/recipes.ts';
import { profile, Refusal, shop, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow, paste, verdict } from './window.tsx';

const signature = 'k3XrW5p0V9c2b1ZyTq8sLmN4oPaBcDeFgHiJkLmNoPq';
const tokens: BatchInput = {
  inputId: 'input-1',
  fileName: 'tokens.csv',
  size: 120_000,
  reading: { kind: 'csv', encoding: 'utf-8', delimiter: ',', hasHeader: true },
  columns: [
    { name: 'id', samples: ['1', '2', ''] },
    { name: 'who', samples: ['ada@example.com', '', 'linus@example.net'] },
    { name: 'value', samples: [`abc:1vNk0a:${signature}`, `abd:1vNk0b:${signature}`, `abe:1vNk0c:${signature}`] },
  ],
  warnings: [],
  unfinished: null,
};
const people: BatchInput = {
  ...tokens,
  inputId: 'input-2',
  fileName: 'people.csv',
  columns: [
    { name: 'E-Mail', samples: ['ada@example.com', 'grace@example.org'] },
    { name: 'uid', samples: ['7', '8'] },
    { name: 'city', samples: ['Berlin', 'Bonn'] },
  ],
};
const recovery: Recipe = {
  id: 'recovery',
  profileId: 'local',
  name: 'Account recovery',
  description: '',
  signer: { kind: 'object', salt: 'recovery', compress: false },
  fields: [
    { name: 'user_id', label: 'User id', help: '', required: true, input: { type: 'integer' } },
    { name: 'email', label: 'E-mail address', help: '', required: true, input: { type: 'email' } },
    { name: 'reason', label: 'Reason', help: '', required: true, input: { type: 'text' } },
    { name: 'note', label: 'Note', help: '', required: false, input: { type: 'text' } },
    { name: 'nonce', label: 'Nonce', help: '', required: true, input: { type: 'nonce', bytes: 16 } },
  ],
  delivery: { as: 'link', url: 'https://example.com/recover/{token}/' },
  lifetimeSeconds: 3600,
  message: '',
};
const running: BatchRun = {
  runId: 'run-1',
  fileName: 'tokens.csv',
  outputName: 'tokens.results.partial.csv',
  task: { do: 'verify', column: 2, profileId: null, maxAge: null, salt: null, cookieName: null, format: null },
  phase: 'running',
  message: null,
  bytesDone: 60_000,
  bytesTotal: 120_000,
  rows: 1000,
  rate: 12_340,
  secondsLeft: 65,
  counts: { verified: 900, 'bad-signature': 90, error: 10 },
  ages: [
    { upTo: 60, rows: 0 },
    { upTo: 3600, rows: 900 },
    { upTo: null, rows: 90 },
  ],
  errors: [{ line: 14, message: 'The row has 4 cells where 3 are expected.' }],
  errorCount: 10,
};
const done: BatchRun = {
  ...running,
  phase: 'done',
  outputName: 'tokens.results.csv',
  bytesDone: 120_000,
  rows: 2000,
  counts: { verified: 1800, 'bad-signature': 180, error: 20 },
  rate: null,
  secondsLeft: null,
};

const local = profile('local', 'Local');

async function openBatch(bridge: TestBridge) {
  const user = await openWindow(bridge);
  await goTo(user, 'Batch');
  return user;
}
async function openFile(bridge: TestBridge, input: BatchInput) {
  bridge.handlers['batch.open'] = () => structuredClone(input);
  const user = await openBatch(bridge);
  await user.click(await screen.findByRole('button', { name: 'Choose a file' }));
  await screen.findByRole('heading', { name: input.fileName });
  return user;
}
type User = Awaited<ReturnType<typeof openWindow>>;
const panel = () => within(screen.getByRole('tabpanel', { name: 'Batch' }));
/** A select's button is named by its value and its label. */
const field = (label: string) => panel().getByRole('button', { name: new RegExp(`${label}$`) });
async function pick(user: User, label: string, option: string | RegExp) {
  await user.click(field(label));
  await user.click(await screen.findByRole('option', { name: option }));
}
async function drop(files: File[]) {
  const area = await waitFor(() => {
    const there = screen.getByRole('tabpanel', { name: 'Batch' }).querySelector('.file-drop');
    if (!there) throw new Error('no area');
    return there;
  });
  fireEvent.drop(area, { dataTransfer: { files, types: ['Files'] } });
}

describe('Opening a file', () => {
  it('says what can be dropped, and stays when the dialog is cancelled', async () => {
    const bridge = new TestBridge([local]);
    const user = await openBatch(bridge);
    expect(await panel().findByText(/CSV, TSV, JSON lines, or a plain list/)).toBeDefined();
    await user.click(panel().getByRole('button', { name: 'Choose a file' }));
    await waitFor(() => expect(bridge.requests('batch.open')).toHaveLength(1));
    expect(panel().getByRole('button', { name: 'Choose a file' })).toBeDefined();
  });

  it('takes a dropped file as it is: no path and no byte of it crosses the contract', async () => {
    const bridge = new TestBridge([local]);
    const dropped: File[] = [];
    bridge.dropped = (file) => {
      dropped.push(file);
      return tokens;
    };
    await openBatch(bridge);
    const file = new File(['x'], 'tokens.csv');
    await drop([file]);
    const heading = await screen.findByRole('heading', { name: 'tokens.csv' });
    expect(document.activeElement).toBe(heading);
    expect(dropped).toEqual([file]);
    expect(bridge.calls.filter(({ channel }) => /^(batch|intake)\./.test(channel))).toEqual([
      { channel: 'batch.state', request: {} },
    ]);
  });

  it('refuses several at once, and says what a file cannot be opened for', async () => {
    const bridge = new TestBridge([local]);
    await openBatch(bridge);
    await drop([new File(['x'], 'a.csv'), new File(['x'], 'b.csv')]);
    expect((await panel().findByRole('alert')).textContent).toContain('One file is worked on at a time');
    bridge.dropped = () => {
      throw new Refusal('batch-not-text', 'The file is no text. Nothing was changed.');
    };
    await drop([new File(['x'], 'a.png')]);
    await waitFor(() =>
      expect(panel().getByRole('alert').textContent).toBe('The file is no text. Nothing was changed.'),
    );
  });

  it('shows how it is read, row by row, what is odd, and its size', async () => {
    const bridge = new TestBridge([local]);
    await openFile(bridge, { ...tokens, warnings: ['Line 14 has 2 cells where 3 are expected.'] });
    expect(panel().getByText(/117\.2 KiB, about [\d,]+ rows/)).toBeDefined();
    expect(panel().getByText('Line 14 has 2 cells where 3 are expected.')).toBeDefined();
    const rows = within(panel().getByRole('table', { name: /first rows/ })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent?.slice(0, 12)))).toEqual([
      ['id', 'who', 'value'],
      ['1', 'ada@example.', 'abc:1vNk0a:k'],
      ['2', '', 'abd:1vNk0b:k'],
      ['', 'linus@exampl', 'abe:1vNk0c:k'],
    ]);
  });

  it('reads it in another way, and keeps what was chosen besides its columns', async () => {
    const bridge = new TestBridge([local]);
    bridge.handlers['batch.reread'] = ({ reading }) => ({
      ...tokens,
      reading,
      columns: reading.kind === 'lines' ? [{ name: 'Line', samples: ['1,ada,abc'] }] : tokens.columns,
    });
    const user = await openFile(bridge, tokens);
    await user.type(panel().getByRole('textbox', { name: 'Cookie name' }), 'cart');
    await pick(user, 'Delimiter', 'Semicolon');
    await pick(user, 'Encoding', /Latin-1/);
    await user.click(panel().getByRole('switch', { name: /first row names/ }));
    await pick(user, 'Kind', 'Plain list');
    await waitFor(() => expect(field('Column with the tokens').textContent).toContain('Line'));
    expect(panel().queryByRole('switch', { name: /first row names/ })).toBeNull();
    expect(panel().queryByRole('button', { name: /Delimiter$/ })).toBeNull();
    expect(bridge.requests('batch.reread').map(({ reading }) => reading)).toEqual([
      { kind: 'csv', encoding: 'utf-8', delimiter: ';', hasHeader: true },
      { kind: 'csv', encoding: 'windows-1252', delimiter: ';', hasHeader: true },
      { kind: 'csv', encoding: 'windows-1252', delimiter: ';', hasHeader: false },
      { kind: 'lines', encoding: 'windows-1252', delimiter: ';', hasHeader: false },
    ]);
    expect(panel().getByRole<HTMLInputElement>('textbox', { name: 'Cookie name' }).value).toBe('cart');
    await pick(user, 'Kind', 'TSV');
    await waitFor(() => expect(bridge.requests('batch.reread').at(-1)?.reading.delimiter).toBe('\t'));
  });

  it('takes another delimiter as it is typed', async () => {
    const bridge = new TestBridge([local]);
    bridge.handlers['batch.reread'] = ({ reading }) => ({ ...tokens, reading });
    const user = await openFile(bridge, tokens);
    await pick(user, 'Delimiter', 'Another');
    await user.type(panel().getByRole('textbox', { name: 'Delimiting character' }), '~');
    await waitFor(() => expect(bridge.requests('batch.reread').map(({ reading }) => reading.delimiter)).toEqual(['~']));
  });

  it('closes it, and tells the main process', async () => {
    const bridge = new TestBridge([local]);
    const user = await openFile(bridge, tokens);
    await user.click(panel().getByRole('button', { name: 'Close the file' }));
    expect(await panel().findByRole('button', { name: 'Choose a file' })).toBeDefined();
    expect(bridge.requests('batch.discard')).toEqual([{ inputId: 'input-1' }]);
  });
});

describe('Verifying a column', () => {
  it('guesses the column by its samples, and asks for what was chosen', async () => {
    const bridge = new TestBridge([local, shop], { 'batch.start': () => null });
    const user = await openFile(bridge, tokens);
    expect(field('Column with the tokens').textContent).toContain('value');
    await user.click(panel().getByRole('button', { name: 'Verify every row' }));
    const plain = {
      do: 'verify',
      column: 2,
      profileId: null,
      maxAge: null,
      salt: null,
      cookieName: null,
      format: null,
    };
    await waitFor(() => expect(bridge.requests('batch.start')).toEqual([{ inputId: 'input-1', task: plain }]));
    // The dialog was cancelled: everything is as it was.
    await pick(user, 'Column with the tokens', /^who/);
    await pick(user, 'Keys', /Shop/);
    await pick(user, 'Max age', '1 day');
    await pick(user, 'Format', 'Signed cookie');
    await user.type(panel().getByRole('combobox', { name: 'Salt' }), 'pepper');
    await user.type(panel().getByRole('textbox', { name: 'Cookie name' }), 'cart');
    await user.click(panel().getByRole('button', { name: 'Verify every row' }));
    await waitFor(() =>
      expect(bridge.requests('batch.start')[1]?.task).toEqual({
        do: 'verify',
        column: 1,
        profileId: 'shop',
        maxAge: 86_400,
        salt: 'pepper',
        cookieName: 'cart',
        format: 'django.signed-cookie',
      }),
    );
    for (const request of bridge.requests('batch.start')) {
      expect(contract['batch.start'].request.safeParse(request).success).toBe(true);
    }
  });

  it('uses the keys of the profile that the switcher names', async () => {
    const bridge = new TestBridge([local, shop], { 'batch.start': () => null });
    const user = await openFile(bridge, tokens);
    await user.click(screen.getByRole('button', { name: /Key profile$/ }));
    await user.click(await screen.findByRole('option', { name: /Local/ }));
    await user.click(panel().getByRole('button', { name: 'Verify every row' }));
    await waitFor(() => expect(bridge.requests('batch.start')[0]?.task).toMatchObject({ profileId: 'local' }));
  });

  it('says why it did not start', async () => {
    const bridge = new TestBridge([local], {
      'batch.start': () => {
        throw new Refusal('batch-results-are-input', 'Choose another name. Nothing was written.');
      },
    });
    const user = await openFile(bridge, tokens);
    await user.click(panel().getByRole('button', { name: 'Verify every row' }));
    expect((await panel().findByRole('alert')).textContent).toBe('Choose another name. Nothing was written.');
  });
});

describe('Issuing from a recipe', () => {
  const issuing = async (bridge: TestBridge) => {
    bridge.recipes = [recovery];
    const user = await openFile(bridge, people);
    await user.click(panel().getByRole('radio', { name: 'Issue from a recipe' }));
    await panel().findByText('Where its fields come from');
    return user;
  };

  it('says of another file what is true of that one', async () => {
    const bridge = new TestBridge([local]);
    const user = await issuing(bridge);
    await user.click(panel().getByRole('button', { name: 'Issue for every row' }));
    await panel().findByRole('alert');
    bridge.handlers['batch.open'] = () => ({ ...people, inputId: 'another', fileName: 'another.csv' });
    await user.click(panel().getByRole('button', { name: 'Another file' }));
    await panel().findByRole('heading', { name: 'another.csv' });
    expect(panel().queryByRole('alert')).toBeNull();
  });

  it('maps by name, says what is missing, and starts once it is not', async () => {
    const bridge = new TestBridge([local], { 'batch.start': () => null });
    const user = await issuing(bridge);
    expect(field('User id').textContent).toContain('uid');
    expect(field('E-mail address').textContent).toContain('E-Mail');
    expect(field('Reason').textContent).toContain('Not chosen yet');
    expect(panel().queryByText('Nonce')).toBeNull();
    expect(panel().getByText(/“Reason” has to be filled/)).toBeDefined();
    await user.click(panel().getByRole('button', { name: 'Issue for every row' }));
    expect((await panel().findByRole('alert')).textContent).toContain('“Reason” has to be filled');
    expect(bridge.requests('batch.start')).toEqual([]);

    await pick(user, 'Reason', 'The same text for all');
    expect(panel().queryByRole('alert')).toBeNull();
    await user.type(panel().getByRole('textbox', { name: 'Reason, for all rows' }), 'moved');
    await pick(user, 'Note \\(optional\\)', /^city/);
    await pick(user, 'Ticket \\(optional\\)', 'The same text for all');
    await user.type(panel().getByRole('textbox', { name: 'Ticket, for all rows' }), 'SUP-1');
    await user.click(panel().getByRole('button', { name: 'Issue for every row' }));
    await waitFor(() => expect(bridge.requests('batch.start')).toHaveLength(1));
    const [request] = bridge.requests('batch.start');
    expect(request?.task).toEqual({
      do: 'issue',
      recipeId: 'recovery',
      mapping: {
        user_id: { from: 'column', column: 1 },
        email: { from: 'column', column: 0 },
        reason: { from: 'text', text: 'moved' },
        note: { from: 'column', column: 2 },
      },
      ticket: { from: 'text', text: 'SUP-1' },
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    expect(contract['batch.start'].request.safeParse(request).success).toBe(true);
  });

  it('asks once before a production key issues, with about how many rows', async () => {
    const bridge = new TestBridge([{ ...local, environment: 'production' }], { 'batch.start': () => running });
    const user = await issuing(bridge);
    await pick(user, 'Reason', /^city/);
    await user.click(panel().getByRole('button', { name: 'Issue for every row' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Issue with a production key?' }));
    expect(dialog.getByText(/each row of “people\.csv”, about [\d,]+ rows/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(bridge.requests('batch.start')).toEqual([]);
    await user.click(panel().getByRole('button', { name: 'Issue for every row' }));
    await user.click(await screen.findByRole('button', { name: 'Issue as Local' }));
    expect(await panel().findByRole('heading', { name: 'Verifying' })).toBeDefined();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(bridge.requests('batch.start')).toHaveLength(1);
  });

  it('says where recipes come from when there is none, and that one without a profile signs nothing', async () => {
    const bridge = new TestBridge([local]);
    const user = await openFile(bridge, people);
    await user.click(panel().getByRole('radio', { name: 'Issue from a recipe' }));
    expect(await panel().findByText(/There is no recipe yet/)).toBeDefined();
    bridge.recipes = [{ ...recovery, profileId: null }];
    act(() => bridge.emit('recipes.changed', {}));
    expect(await panel().findByText(/signs nothing until one is chosen/)).toBeDefined();
    await user.click(panel().getByRole('button', { name: 'Issue for every row' }));
    expect((await panel().findByRole('alert')).textContent).toContain('has no key profile yet');
    expect(bridge.requests('batch.start')).toEqual([]);
  });
});

describe('A run', () => {
  const count = (outcome: string) =>
    within(panel().getByRole('row', { name: new RegExp(`^${outcome}`) })).getAllByRole('cell')[0]?.textContent;

  it('shows how far it is, its rate, the time left, and counts that keep their places', async () => {
    const bridge = new TestBridge([local]);
    bridge.run = running;
    await openBatch(bridge);
    const bar = await panel().findByRole('progressbar', { name: '1,000 rows' });
    expect(bar.getAttribute('aria-valuetext')).toBe('50%');
    expect(panel().getByText('12,340 rows a second')).toBeDefined();
    expect(panel().getByText('about 2 min left')).toBeDefined();
    expect([count('Verified'), count('Expired'), count('Not worked on')]).toEqual(['900', '0', '10']);
    expect(panel().getByText('Line 14')).toBeDefined();
    act(() => bridge.emit('batch.changed', { ...running, rows: 1500, counts: { ...running.counts, expired: 500 } }));
    expect(count('Expired')).toBe('500');
    expect(panel().getByRole('progressbar', { name: '1,500 rows' })).toBeDefined();
  });

  it('shows the ages as a table, and the first errors with how many there are', async () => {
    const bridge = new TestBridge([local]);
    bridge.run = done;
    await openBatch(bridge);
    const rows = within(await panel().findByRole('table', { name: /age of their signature/ })).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'AgeRows',
      'under 1 min0',
      '1 min to 1 hr900',
      '1 hr and older90',
    ]);
    expect(panel().getByText(/10 rows could not be worked on\. The first 1,/)).toBeDefined();
  });

  it('pauses, goes on and cancels, saying what stays', async () => {
    const bridge = new TestBridge([local], {
      'batch.pause': () => ({ ...running, phase: 'paused', rate: null, secondsLeft: null }),
      'batch.resume': () => running,
      'batch.cancel': () => ({ ...done, phase: 'cancelled', rows: 1000, message: 'The results so far are kept.' }),
    });
    bridge.run = running;
    const user = await openBatch(bridge);
    await user.click(await panel().findByRole('button', { name: 'Pause' }));
    await user.click(await panel().findByRole('button', { name: 'Go on' }));
    await user.click(await panel().findByRole('button', { name: 'Cancel the run' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Cancel the run?' }));
    expect(dialog.getByText(/1,000 rows, stays as a valid file/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(bridge.requests('batch.cancel')).toEqual([]);
    await user.click(panel().getByRole('button', { name: 'Cancel the run' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Cancel the run' }));
    expect(await panel().findByRole('heading', { name: 'Cancelled' })).toBeDefined();
    expect(panel().getByText('The results so far are kept.')).toBeDefined();
    expect(bridge.calls.filter(({ channel }) => /pause|resume|cancel/.test(channel))).toEqual(
      ['batch.pause', 'batch.resume', 'batch.cancel'].map((channel) => ({ channel, request: { runId: 'run-1' } })),
    );
  });

  it('is announced when it ends, also while another view is looked at, and keeps the focus in the window', async () => {
    const bridge = new TestBridge([local]);
    bridge.run = running;
    const user = await openBatch(bridge);
    (await panel().findByRole('button', { name: 'Pause' })).focus();
    act(() => bridge.emit('batch.changed', done));
    expect(announcements().textContent).toBe('Batch done: 2,000 rows of “tokens.csv”, 10 errors');
    expect(document.activeElement).toBe(panel().getByRole('heading', { name: 'Done' }));
    expect(panel().queryByRole('button', { name: 'Pause' })).toBeNull();
    await user.click(panel().getByRole('button', { name: 'Show in the file manager' }));
    await waitFor(() => expect(bridge.requests('batch.showResults')).toEqual([{ runId: 'run-1' }]));

    await goTo(user, 'Inspect');
    const focused = document.activeElement;
    act(() => bridge.emit('batch.changed', { ...running, runId: 'run-2' }));
    act(() =>
      bridge.emit('batch.changed', { ...running, runId: 'run-2', phase: 'stopped', message: 'The disk is full.' }),
    );
    expect(announcements().textContent).toBe('Batch stopped after 1,000 rows of “tokens.csv”. The disk is full.');
    expect(document.activeElement).toBe(focused);
  });

  it('can be gone on with once what stopped it is mended', async () => {
    const bridge = new TestBridge([local], { 'batch.resume': () => running });
    bridge.run = { ...running, phase: 'stopped', message: 'The disk is full. Make room and go on.' };
    const user = await openBatch(bridge);
    expect(await panel().findByText('The disk is full. Make room and go on.')).toBeDefined();
    await user.click(panel().getByRole('button', { name: 'Try to go on' }));
    expect(await panel().findByRole('heading', { name: 'Verifying' })).toBeDefined();
  });

  it('leaves Inspect alone', async () => {
    const bridge = new TestBridge([local]);
    bridge.run = running;
    const user = await openBatch(bridge);
    await panel().findByRole('progressbar');
    await goTo(user, 'Inspect');
    await paste(user, 'hello:good');
    act(() => bridge.emit('batch.changed', { ...running, rows: 1800 }));
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    await goTo(user, 'Batch');
    expect(panel().getByRole('progressbar', { name: '1,800 rows' })).toBeDefined();
  });

  it('takes no other file while it is under way', async () => {
    const bridge = new TestBridge([local]);
    bridge.run = running;
    bridge.dropped = () => {
      throw new Error('nothing may be opened');
    };
    await openBatch(bridge);
    await panel().findByRole('progressbar');
    await drop([new File(['x'], 'other.csv')]);
    expect(panel().getByRole('heading', { name: 'Verifying' })).toBeDefined();
  });

  it('makes way for another file when it is over, and can be looked at again', async () => {
    const bridge = new TestBridge([local]);
    bridge.run = done;
    const user = await openBatch(bridge);
    await user.click(await panel().findByRole('button', { name: 'Start another' }));
    expect(document.activeElement).toBe(await panel().findByRole('heading', { name: /Drop a file/ }));
    expect(panel().getByText('The last run is done: 2,000 rows of “tokens.csv”.')).toBeDefined();
    await user.click(panel().getByRole('button', { name: 'Show it' }));
    expect(await panel().findByRole('heading', { name: 'Done' })).toBeDefined();
    bridge.dropped = () => people;
    await drop([new File(['x'], 'people.csv')]);
    expect(await panel().findByRole('heading', { name: 'people.csv' })).toBeDefined();
  });

  it('that was left unfinished is offered when its file is opened', async () => {
    const bridge = new TestBridge([local], { 'batch.resume': () => ({ ...running, runId: 'run-0' }) });
    const unfinished = { runId: 'run-0', outputName: 'tokens.results.partial.csv', rows: 400, task: 'Verify “value”' };
    const user = await openFile(bridge, { ...tokens, unfinished });
    expect(
      panel().getByText(/left unfinished after 400 rows: Verify “value”, with the results in “tokens/),
    ).toBeDefined();
    await user.click(panel().getByRole('button', { name: 'Go on with it' }));
    expect(await panel().findByRole('heading', { name: 'Verifying' })).toBeDefined();
    expect(bridge.requests('batch.resume')).toEqual([{ runId: 'run-0' }]);
  });

  it('is not set back by the answer to its start, when more was told meanwhile', async () => {
    const bridge = new TestBridge([local]);
    const started = Promise.withResolvers<BatchRun>();
    bridge.handlers['batch.start'] = () => started.promise;
    const user = await openFile(bridge, tokens);
    await user.click(panel().getByRole('button', { name: 'Verify every row' }));
    act(() => bridge.emit('batch.changed', done));
    await act(async () => started.resolve({ ...running, rows: 0 }));
    expect(await panel().findByRole('heading', { name: 'Done' })).toBeDefined();
  });
});

describe('The lock', () => {
  it('loses nothing: file, choices and run are there after it', async () => {
    const bridge = new TestBridge([local]);
    const user = await openFile(bridge, tokens);
    await user.type(panel().getByRole('textbox', { name: 'Cookie name' }), 'cart');
    await pick(user, 'Column with the tokens', /^who/);
    bridge.lock = { ...bridge.lock, reason: 'asked' };
    act(() => bridge.emit('lock.changed', bridge.lock));
    expect(screen.queryByText('tokens.csv')).toBeNull();
    bridge.run = done;
    bridge.lock = { ...bridge.lock, reason: null };
    act(() => bridge.emit('lock.changed', bridge.lock));
    expect(await screen.findByRole('heading', { name: 'tokens.csv' })).toBeDefined();
    expect(panel().getByRole<HTMLInputElement>('textbox', { name: 'Cookie name' }).value).toBe('cart');
    expect(field('Column with the tokens').textContent).toContain('who');
    await user.click(panel().getByRole('button', { name: 'Close the file' }));
    expect(await panel().findByRole('heading', { name: 'Done' })).toBeDefined();
  });
});
