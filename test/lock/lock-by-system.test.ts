import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { lockBySystem } from '../../electron/lock/lock-by-system.ts';
import type { LockReason } from '../../shared/lock.ts';

class Machine extends EventEmitter {
  idle = 0;
  screenLocked = false;
  getSystemIdleTime = () => this.idle;
  getSystemIdleState = (threshold: number) =>
    this.screenLocked ? 'locked' : this.idle >= threshold ? 'idle' : 'active';
}

let machine: Machine;
let minutes: number | null;
let reasons: LockReason[];
let look: () => void;

beforeEach(() => {
  machine = new Machine();
  minutes = 15;
  reasons = [];
  lockBySystem({
    powerMonitor: machine,
    idleMinutes: () => minutes,
    isLocked: () => reasons.length > 0,
    lock: (reason) => reasons.push(reason),
    every: (_milliseconds, run) => {
      look = run;
    },
  });
});

test.each<[string, LockReason]>([
  ['lock-screen', 'screen-locked'],
  ['suspend', 'suspended'],
  ['user-did-resign-active', 'user-switched'],
])('%s locks: %s', (event, reason) => {
  machine.emit(event);
  expect(reasons).toEqual([reason]);
});

test.each(['resume', 'unlock-screen', 'on-battery', 'user-did-become-active'])('%s does not', (event) => {
  machine.emit(event);
  expect(reasons).toEqual([]);
});

test('nobody there for as long as the setting says', () => {
  machine.idle = 15 * 60 - 1;
  look();
  expect(reasons).toEqual([]);
  machine.idle = 15 * 60;
  look();
  expect(reasons).toEqual(['idle']);
});

test('a changed setting counts at the next look', () => {
  machine.idle = 120;
  look();
  minutes = 2;
  look();
  expect(reasons).toEqual(['idle']);
});

test('never by itself when that is set', () => {
  minutes = null;
  machine.idle = 1e9;
  look();
  expect(reasons).toEqual([]);
});

test('a locked screen that no event told of is seen, even then', () => {
  minutes = null;
  machine.screenLocked = true;
  look();
  expect(reasons).toEqual(['screen-locked']);
});

test('while it is locked nothing is looked at', () => {
  machine.emit('suspend');
  machine.idle = 1e9;
  look();
  expect(reasons).toEqual(['suspended']);
});
