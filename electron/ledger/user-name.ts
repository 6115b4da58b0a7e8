// Who sits at the computer, as the operating system calls them.
import { userInfo } from 'node:os';

/** A user without an entry in the system's list has no name there. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? 'unknown';
  }
}
