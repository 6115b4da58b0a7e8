// What makes the app lock itself: a screen that locks, a machine that sleeps, another user, and a person who has gone.
import type { PowerMonitor } from 'electron';
import type { LockReason } from '../../shared/lock.ts';

export interface SystemLockOptions {
  powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState'> & {
    on(event: string, listener: () => void): unknown;
  };
  /** Null: never by itself. Asked at every look, so that a changed setting counts at once. */
  idleMinutes: () => number | null;
  isLocked: () => boolean;
  lock: (reason: LockReason) => void;
  /** Calls again and again, that many milliseconds apart. */
  every: (milliseconds: number, look: () => void) => void;
}

/** Milliseconds. The system tells of no idleness; one has to look. */
const LOOKS = 5000;

// Windows locks the screen when users are switched, so `lock-screen` stands for that as well there; Linux has only `suspend`.
const events: [string, LockReason][] = [
  ['lock-screen', 'screen-locked'],
  ['suspend', 'suspended'],
  ['user-did-resign-active', 'user-switched'],
];

export function lockBySystem({ powerMonitor, idleMinutes, isLocked, lock, every }: SystemLockOptions): void {
  for (const [event, reason] of events) powerMonitor.on(event, () => lock(reason));
  every(LOOKS, () => {
    if (isLocked()) return;
    const minutes = idleMinutes();
    // Where no event tells of a locked screen (Linux), the idle state may.
    if (powerMonitor.getSystemIdleState(60) === 'locked') lock('screen-locked');
    else if (minutes !== null && powerMonitor.getSystemIdleTime() >= minutes * 60) lock('idle');
  });
}
