import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { initiallyExpanded, jsonNodes } from '../../renderer/components/json-nodes.ts';
import { JsonTree } from '../../renderer/components/json-tree.tsx';
import './jsdom.ts';

afterEach(cleanup);
const rows = () => screen.getAllByRole('row').map((row) => row.textContent);

describe('JSON tree', () => {
  it('keeps the order of keys, integer-like and __proto__ ones too, duplicates, and the text of numbers', () => {
    render(
      <JsonTree
        label="Payload tree"
        json='{"b":1.0,"10":12345678901234567890,"2":1e-05,"__proto__":-0.0,"a":NaN,"b":-Infinity,"t":true,"n":null}'
      />,
    );
    expect(rows()).toEqual([
      '"b":1.0',
      '"10":12345678901234567890',
      '"2":1e-05',
      '"__proto__":-0.0',
      '"a":NaN',
      '"b":-Infinity',
      '"t":true',
      '"n":null',
    ]);
  });

  it('writes control characters, direction overrides and lone surrogates out', () => {
    render(<JsonTree label="Payload tree" json={'["a\\u0000\\n\\t\\"\\\\","\\ud800","\\u202e","\\ud83d\\ude00é"]'} />);
    expect(rows()).toEqual(['0:"a\\u0000\\n\\t\\"\\\\"', '1:"\\ud800"', '2:"\\u202e"', '3:"😀é"']);
  });

  it('shows a scalar on a row of its own', () => {
    render(<JsonTree label="Payload tree" json="1.50" />);
    expect(rows()).toEqual(['1.50']);
  });

  it('gathers many children in ranges and builds a range only when it is opened', async () => {
    render(<JsonTree label="Payload tree" json={`[${Array.from({ length: 10_000 }, (_, index) => index).join()}]`} />);
    expect(rows()).toHaveLength(100);
    expect(rows()[3]).toBe('300 … 399');
    const [row] = screen.getAllByRole('row');
    await userEvent.click(row?.querySelector('button') as HTMLElement);
    expect(rows()).toHaveLength(200);
    expect(rows()[1]).toBe('0:0');
  });

  it('nests ranges beyond ten thousand children', () => {
    const { topLevel } = jsonNodes(`[${'1,'.repeat(25_000)}1]`);
    expect(topLevel.map(({ name }) => name)).toEqual(['0 … 9999', '10000 … 19999', '20000 … 25000']);
    expect(topLevel[2]?.children().at(-1)?.name).toBe('25000 … 25000');
    expect([...initiallyExpanded(topLevel)]).toEqual(['$/20000…25000', '$/25000…25000']);
  });

  it('says so where the nesting is too deep or the text no JSON, and throws nothing', () => {
    const { rerender } = render(<JsonTree label="Payload tree" json={'['.repeat(100_000) + ']'.repeat(100_000)} />);
    expect(screen.getByText(/nested too deeply/).textContent).toContain('Raw shows it');
    rerender(<JsonTree label="Payload tree" json="{" />);
    expect(screen.getByText(/could not be drawn/).textContent).toContain('Raw shows it');
  });
});
