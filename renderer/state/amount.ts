// A length of time as a person enters it.
const unitSeconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type DurationUnit = keyof typeof unitSeconds;

export interface Amount {
  amount: number;
  unit: DurationUnit;
}

/** At most the contract's 10^10. */
export const secondsOf = ({ amount, unit }: Amount): number => Math.min(amount * unitSeconds[unit], 1e10);
