// The ledger: what kept it from its work, and what a verification finds in it.
export default {
  error: {
    busy: 'Another program holds the ledger locked. Nothing was recorded, and all records are unharmed; close the other program and try again.',
    diskFull: 'The disk is full, so nothing was recorded. All earlier records are unharmed; make room and try again.',
    readOnly:
      'The ledger cannot be written, because its file or folder is read-only. Nothing was recorded, and all records are unharmed; make it writable and try again.',
    damaged:
      'The ledger’s file is damaged, so nothing was recorded in it. Keep a copy of it, or set it aside and begin a new one; the damaged one is not changed.',
    fileUnreachable:
      'The ledger’s file cannot be opened. It was not changed; see that its folder exists and may be read and written, and try again.',
    folderUnreachable:
      'The ledger’s folder cannot be reached, so nothing was recorded. See that it exists and may be written, and try again.',
    failed:
      'The disk did not do what the ledger asked of it. Nothing was recorded, and what was recorded before was not touched; try again, and look at the disk if it stays.',
    keyMissing:
      'The ledger’s key is not in the keychain any more, so nothing can be recorded and no token looked up. All records are unharmed and can be read; put the key back, or set the ledger aside and begin a new one.',
    otherKey:
      'The ledger was made with another key than the one in the keychain. Nothing was recorded, and all records are unharmed; put the right key back, or set the ledger aside and begin a new one.',
    lockedMeanwhile:
      'Countersign was locked before this was done. Nothing was recorded, and all records are unharmed; unlock it and try again.',
    noLedger:
      'The file in the ledger’s place is no ledger. It was not changed; put the ledger back in its place, or set the file aside and begin a new one.',
    newer:
      'The ledger was written by a newer version of Countersign. It was not changed; update Countersign to use it.',
    goneWhileMade: 'The ledger’s file went away while it was made. Nothing was recorded; try again.',
    missing:
      'The ledger is not in its place; it had at least {records, plural, one {# record} other {# records}}. Nothing was recorded; put its file back, or begin a new ledger.',
    recordInvalid:
      'The ledger cannot record this: {place} is missing, too long or not of its kind. Nothing was recorded.',
    jobRunning:
      'The ledger is being verified, exported or cleaned up. Wait until that is done, or stop it, and try again.',
    cancelled: 'Stopped, as you asked. The ledger is unharmed.',
    stopped:
      'The part of Countersign that keeps the ledger stopped. What was recorded before is unharmed; look in the ledger whether the last value is in it, and try again.',
    noPlace:
      'The ledger has nowhere to keep its key: the system’s keychain cannot be reached, and there is no vault. Nothing was recorded; make the keychain available (GNOME Keyring, KWallet or KeePassXC on Linux), or keep a key in the vault, which then holds the ledger’s key as well.',
    /** After a problem. */
    notRecorded:
      'Nothing was recorded, and the file was not changed; put the right file back, or set this one aside and begin a new ledger.',
    /** After a problem. */
    notRemoved: 'Nothing was removed, so that it can be looked into; set the ledger aside to begin a new one.',
  },
  export: {
    nothing: 'There is no ledger yet, so nothing was exported.',
    noFile:
      'The export was not written, because what has the chosen name is no file. The ledger is unharmed; choose another name and try again.',
    diskFull:
      'The export was not written, because the disk is full. The ledger is unharmed, and so is a file that had the chosen name; choose another place and try again.',
    folderNotWritable:
      'The export was not written, because its folder cannot be written ({code}). The ledger is unharmed, and so is a file that had the chosen name; choose another place and try again.',
  },
  problem: {
    noIdentity: 'The ledger does not say which one it is: its file was edited or is damaged.',
    sourceEdited: 'What earlier records have in common with the new one was edited in the file.',
    otherKey:
      'The ledger was made with another key than the one in the keychain, so it cannot be told whether it was changed.',
    headForged: 'The end of the ledger is not the one that Countersign wrote: the file was edited.',
    endUnlikeBeginning: 'The end of the ledger does not fit its beginning.',
    lastEdited: 'Record {seq, number}, the last one, is not as it was written.',
    truncated: 'The end of the ledger is missing: records {first, number} to {last, number}.',
    added: 'Records {first, number} to {last, number} were put in after the end of the ledger, not by Countersign.',
    replaced: 'This is another ledger than the one last used on this computer.',
    rolledBack:
      'This is an older state of the ledger: this computer remembers {known, plural, one {# record} other {# records}}, and the file ends with record {last, number}. It was put back from a copy, or its end was cut off.',
    continued:
      'Record {seq, number} is not the one that this computer remembers: the file was put back from a copy and continued.',
    unwalkable: 'The ledger’s file is damaged so far that its records cannot be walked through.',
    missing: 'Record {seq, number} is missing.',
    manyMissing: 'Records {first, number} to {last, number} are missing.',
    edited: 'Record {seq, number} is not as it was written.',
    editedOrBefore: 'Record {seq, number}, or the one before it, is not as it was written.',
    spliced:
      'Record {seq, number} is genuine and does not follow from the one before it: two histories of the ledger were put together.',
    forged:
      'Record {seq, number} was changed or put in, and the hashes after it were made to fit, without the ledger’s key.',
    moved: 'Record {seq, number} was written as record {place, number}.',
    unreadable: 'From record {seq, number} on, the file is damaged and cannot be read.',
    checkpointForged: 'The note on removing the records up to {seq, number} is not one that Countersign wrote.',
    fileCheck: 'The file’s own check says: {line}.',
    fileDamaged: 'The ledger’s file is damaged.',
    tablesChanged: 'The ledger’s tables are not as Countersign made them ({names}): the file was edited.',
  },
} as const;
