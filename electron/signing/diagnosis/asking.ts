// What every question to `verify` has in common.
import type { VerifyOptions } from '../format.ts';
import type { DiagnoseOptions } from './diagnosis.ts';

/** What is no subject of the diagnosis, and so is the same in every question. */
export const givenAnyway = ({
  maxAge,
  account,
  utcOffsetMinutes,
  now,
}: DiagnoseOptions): Pick<VerifyOptions, 'maxAge' | 'account' | 'utcOffsetMinutes' | 'now'> => ({
  maxAge,
  account,
  utcOffsetMinutes,
  now,
});
