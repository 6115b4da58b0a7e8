// The lock screen and the button that leads to it.
export default {
  lock: 'Lock',
  lockTip: 'Lock ({shortcut})',
  locked:
    '<strong>Countersign is locked.</strong> {reason, select, asked {You locked it.} idle {It locked itself because nobody used this computer for a while.} screen {It locked itself when the screen was locked.} suspended {It locked itself when the computer went to sleep.} other {It locked itself when another user was switched to.}}',
  kept: 'Your keys are put away. What you typed is kept, and is here again once you unlock.',
  unlocking: 'Unlocking',
  stayed: 'Countersign is still locked: unlocking was cancelled or not confirmed. Nothing is lost; try again.',
  touchId: { unlock: 'Unlock with Touch ID', waiting: 'Waiting for Touch ID…' },
  passphrase: {
    unlock: 'Unlock with the vault’s passphrase…',
    waiting: 'Waiting for the passphrase, which is asked for in a window of its own…',
  },
  click: {
    unlock: 'Unlock',
    waiting: 'Unlocking…',
    note: 'Unlocking asks for nothing here: what guards the keys is the system’s own lock and that of its keychain.',
  },
} as const;
