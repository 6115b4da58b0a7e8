// Whether this copy of the app can renew itself, and from where.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { NoUpdatesBecause } from '../../shared/updates.ts';

export interface Copy {
  isPackaged: boolean;
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Beside the app's archive. */
  resources: string;
  /** From a store that renews it: the Mac App Store or Microsoft's. */
  fromStore: boolean;
  /** With which releases are checked; empty when none was built in. */
  key: string;
}

export type Availability =
  | { because: null; host: string; hosts: readonly string[] }
  | { because: NoUpdatesBecause; host: null; hosts: readonly [] };

/** electron-builder writes it with every installer, as text that is JSON's superset; of it only the address is read here. */
const addressLine = /^url:\s*["']?(https:\/\/[^\s"']+)["']?\s*$/m;

/** Where a host sends downloads on to. */
const sendsOnTo = new Map<string, readonly string[]>([
  ['github.com', ['release-assets.githubusercontent.com', 'objects.githubusercontent.com']],
]);

const no = (because: NoUpdatesBecause): Availability => ({ because, host: null, hosts: [] });

/** Where deb and rpm put the app. */
const packagesFolder = '/opt/Countersign';

/** Never rejects. */
export async function availabilityOf(copy: Copy, installedIn = packagesFolder): Promise<Availability> {
  const { isPackaged, env, resources, platform } = copy;
  if (!isPackaged) return no('from-source');
  if (copy.fromStore || isSet(env.FLATPAK_ID) || isSet(env.SNAP)) return no('store');
  if (isSet(env.PORTABLE_EXECUTABLE_FILE)) return no('portable');
  if (platform === 'linux' && !isSet(env.APPIMAGE)) {
    // The file alone says nothing: a tar.gz, made beside deb and rpm from one folder, may have caught it.
    const isFromPackage = dirname(resources) === installedIn && existsSync(join(resources, 'package-type'));
    return no(isFromPackage ? 'package' : 'folder');
  }
  const config = await readFile(join(resources, 'app-update.yml'), 'utf8').catch(() => '');
  const address = z.url().safeParse(addressLine.exec(config)?.[1]);
  if (!address.success) return no('no-source');
  if (copy.key === '') return no('no-key');
  const { host } = new URL(address.data);
  return { because: null, host, hosts: [host, ...(sendsOnTo.get(host) ?? [])] };
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';
