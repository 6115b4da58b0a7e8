// A session bus and a gnome-keyring of a test's own: real ones, private to a temporary folder, so that locking, stopping and
// killing them touches nobody else's, and a test does not depend on the session it runs in.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

const run = promisify(execFile);

const SECRETS = 'org.freedesktop.secrets';
const PASSWORD = 'correct horse';

export interface SecretServiceOptions {
  /** `none`: only the bus. `no-keyring`: a daemon that has no keyring to store in. */
  daemon?: 'unlocked' | 'no-keyring' | 'none';
  /** What happens when the daemon wants to ask for a password. */
  prompter?: 'fails' | 'never-answers';
}

export class SecretService implements AsyncDisposable {
  readonly env: NodeJS.ProcessEnv;
  readonly #home: string;
  #bus: ChildProcess | undefined;
  #daemon: ChildProcess | undefined;

  private constructor(home: string) {
    this.#home = home;
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...outer } = process.env;
    this.env = {
      ...outer,
      HOME: home,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_RUNTIME_DIR: join(home, 'run'),
      GNOME_KEYRING_CONTROL: join(home, 'run', 'keyring'),
    };
  }

  static async start({ daemon = 'unlocked', prompter = 'fails' }: SecretServiceOptions = {}): Promise<SecretService> {
    const service = new SecretService(mkdtempSync(join(tmpdir(), 'countersign-keyring-')));
    await service.#startBus(prompter);
    if (daemon !== 'none') await service.startDaemon(daemon);
    return service;
  }

  async startDaemon(kind: 'unlocked' | 'no-keyring' = 'unlocked'): Promise<void> {
    const unlock = kind === 'unlocked' ? ['--unlock'] : [];
    const options = ['--foreground', '--components=secrets', `--control-directory=${this.env.GNOME_KEYRING_CONTROL}`];
    this.#daemon = spawn('gnome-keyring-daemon', [...options, ...unlock], {
      env: this.env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#daemon.stdin?.end(kind === 'unlocked' ? PASSWORD : '');
    await run('gdbus', ['wait', '--session', '--timeout', '20', SECRETS], { env: this.env });
  }

  async lock(): Promise<void> {
    await this.#call(
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.Lock',
      "[objectpath '/org/freedesktop/secrets/aliases/default']",
    );
  }

  /** As a new login does it: a daemon that is handed the password, and makes a keyring where there is none. */
  async unlock(): Promise<void> {
    await this.killDaemon();
    await this.startDaemon('unlocked');
  }

  /** The daemon holds still, as one that hangs. */
  stopDaemon(): void {
    this.#daemon?.kill('SIGSTOP');
  }

  continueDaemon(): void {
    this.#daemon?.kill('SIGCONT');
  }

  async killDaemon(): Promise<void> {
    await end(this.#daemon);
  }

  async killBus(): Promise<void> {
    await end(this.#bus);
  }

  /** The object paths of the entries that lie under this service and, where given, account. */
  async entries(service: string, account?: string): Promise<string[]> {
    const attributes =
      account === undefined ? `{'service': '${service}'}` : `{'service': '${service}', 'username': '${account}'}`;
    const answer = await this.#call(
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.SearchItems',
      attributes,
    );
    return answer.match(/\/org\/freedesktop\/secrets\/collection\/[^']+/g) ?? [];
  }

  /** What a person does in the system's password manager. */
  async deleteEntry(service: string, account: string): Promise<void> {
    for (const path of await this.entries(service, account))
      await this.#call(path, 'org.freedesktop.Secret.Item.Delete');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.continueDaemon();
    await end(this.#daemon);
    await end(this.#bus);
    rmSync(this.#home, { recursive: true, force: true });
  }

  async #startBus(prompter: 'fails' | 'never-answers'): Promise<void> {
    const services = join(this.#home, 'services');
    for (const folder of ['data', 'run', 'services']) mkdirSync(join(this.#home, folder), { mode: 0o700 });
    // Open to a process that has given up root's privileges.
    mkdirSync(join(this.#home, 'bus'));
    chmodSync(this.#home, 0o711);
    // A service that is started and never takes its name leaves the daemon waiting, as a prompt that nobody answers does.
    const command = prompter === 'fails' ? '/bin/false' : '/bin/sleep 60';
    for (const name of ['org.gnome.keyring.SystemPrompter', 'org.gnome.keyring.PrivatePrompter']) {
      writeFileSync(join(services, `${name}.service`), `[D-BUS Service]\nName=${name}\nExec=${command}\n`);
    }
    const config = join(this.#home, 'bus.conf');
    writeFileSync(
      config,
      `<busconfig><type>session</type><listen>unix:dir=${join(this.#home, 'bus')}</listen><servicedir>${services}</servicedir>` +
        '<policy context="default"><allow user="*"/><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>',
    );
    this.#bus = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address=3'], {
      env: this.env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [address] = await once(this.#bus.stdio[3] as Readable, 'data');
    this.env.DBUS_SESSION_BUS_ADDRESS = String(address).trim();
  }

  async #call(path: string, method: string, ...args: string[]): Promise<string> {
    const { stdout } = await run('gdbus', ['call', '--session', '-d', SECRETS, '-o', path, '-m', method, ...args], {
      env: this.env,
    });
    return stdout;
  }
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
