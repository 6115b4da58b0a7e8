// New versions: the setting, what is known of them, and the notices above the views.
export default {
  title: 'New versions',
  explanation:
    'Countersign works offline and asks the network for nothing unless you allow this. If you do, it asks {host} which version is the newest: at once, a minute after each start, and once a day while it runs. That host learns this computer’s network address, the system and processor it is for and that Countersign asks; nothing that identifies you or this installation, and nothing you work on, is sent. A new version is downloaded only when you say so, and taken only with the signature of Countersign’s authors.',
  // Where there is no host to name.
  unknownHost: 'the update host',
  ask: 'Off until you are asked',
  off: 'Off',
  on: 'Look for new versions',
  unavailable: {
    // Of a reason why this copy cannot do it; names from the main process.
    fromSource: 'This copy was built from source and is renewed where it was built, so it never asks.',
    portable: 'The portable program cannot replace itself, so it never asks. Put a new one in its place.',
    package: 'This copy came as a package and is renewed by the system’s package manager, so it never asks.',
    store: 'This copy came from a store, which renews it, so it never asks.',
    folder:
      'This copy was unpacked from an archive and cannot replace itself, so it never asks. Unpack a new one in its place.',
    noSource: 'This copy does not know where new versions are published, so it never asks.',
    noKey: 'This copy has no key to check new versions with, so it never asks.',
  },
  state: {
    idle: 'This is version {version}.',
    checking: 'Asking for the newest version…',
    current: 'This is version {version}, the newest.',
    found: 'Version {found} is out; this is {version}.',
    downloading: 'Version {found} is being downloaded: {percent}',
    ready: 'Version {found} was downloaded and checked. It is installed when you quit Countersign.',
    checkedAt: 'Last asked <when></when>.',
  },
  check: 'Look now',
  download: 'Download',
  downloadSized: 'Download ({size})',
  cancel: 'Cancel',
  install: 'Restart and install',
  notes: 'What is new in {version}',
  notice: {
    label: 'Word of new versions',
    ask: 'May Countersign look for new versions? It stays offline unless you allow it, and asks only {host}, once a day. Settings tells what goes over the network.',
    yes: 'Look for new versions',
    no: 'Stay offline',
    found: 'Countersign {found} is out.',
    ready: 'Countersign {found} is installed when you quit.',
    show: 'Show in Settings',
    later: 'Later',
  },
} as const;
