import { describe, expect, it } from 'vitest';
import { isOneCharacterApart } from '../../renderer/views/inspect/use-result-top.ts';
import { shop, TestBridge } from './bridge.ts';
import { openWindow, paste, token, verdict } from './window.tsx';

describe('The pane of what a value means', () => {
  it('goes back to its top for another value, and stays where it is while typing', async () => {
    const user = await openWindow(new TestBridge([shop]));
    await paste(user, 'a:good');
    const pane = verdict().closest('.pane') as HTMLElement;
    pane.scrollTop = 120;
    await user.type(token(), 'x');
    expect(pane.scrollTop).toBe(120);
    await user.clear(token());
    await paste(user, 'b:good');
    expect(pane.scrollTop).toBe(0);
  });
});

describe('A character put in, taken away or replaced', () => {
  it.each([
    ['', 'a'],
    ['abc', 'abxc'],
    ['abc', 'ac'],
    ['abc', 'abx'],
    ['xbc', 'abc'],
    ['abc', 'abc'],
    ['aab', 'aaab'],
  ])('%s, %s: typed', (one, other) => {
    expect(isOneCharacterApart(one, other)).toBe(true);
    expect(isOneCharacterApart(other, one)).toBe(true);
  });
  it.each([
    ['', 'ab'],
    ['abc', 'xyc'],
    ['abc', 'axcd'],
    ['a:1w2mHw:x', 'a:1w2oA4:x'],
  ])('%s, %s: another value', (one, other) => {
    expect(isOneCharacterApart(one, other)).toBe(false);
    expect(isOneCharacterApart(other, one)).toBe(false);
  });
});
