// New versions: what can go wrong with looking for them, downloading and installing them.
export default {
  failure: {
    off: 'Countersign may not look for new versions, so it has asked nobody. Allow it in Settings first.',
    unavailable: 'This copy of Countersign cannot renew itself, as Settings tells. Nothing was asked or changed.',
    noAnswer:
      'There was no answer from {host}. Nothing was changed, and Countersign goes on as it is; see whether this computer is online and try again.',
    answerUnusable:
      'What the update host told of new versions cannot be understood. Nothing was changed, and Countersign goes on as it is; try again later.',
    notSigned:
      'The new version does not bear the signature of Countersign’s authors and was not taken. Nothing was changed; do not install it by hand either before you know why.',
    damaged:
      'What arrived is not what was announced, so it was thrown away. Nothing was changed; try again, and if it stays so, the host is not to be trusted.',
    notStored:
      'The download could not be stored ({reason}). Nothing was changed, and Countersign goes on as it is; make room or allow writing and try again.',
    nothingFound: 'There is no new version at hand for this. Nothing was changed; look for one first.',
    notInstalled:
      'The new version could not be installed. Countersign goes on as it is; quit it and start it again, or install the new version by hand.',
    busy: 'A batch is running, so nothing is installed now and nothing was changed. Install the new version once it is done, or cancel the batch first.',
    failed: 'That did not work. Nothing was changed, and Countersign goes on as it is; try again later.',
  },
} as const;
