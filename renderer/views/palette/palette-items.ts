// What the palette offers: everything that can be gone to or done from anywhere, in the order of how often it is wanted.
import { GraduationCap, History, KeyRound, Layers, Link, Lock, type LucideIcon } from 'lucide-react';
import type { KeyProfile } from '../../../shared/keys.ts';
import type { Recipe } from '../../../shared/recipes.ts';
import { translator } from '../../language.ts';
import type { RecentToken } from '../../state/recent-tokens.ts';

const t = translator('palette');

export interface PaletteItem {
  /** Of its own in the whole palette. */
  id: string;
  icon: LucideIcon;
  label: string;
  /** What is searched beside the label, and shown after it. */
  detail?: string;
  shortcut?: string;
  run: () => void;
}

export interface PaletteSection {
  title: string;
  items: PaletteItem[];
}

export interface PaletteSource {
  views: readonly { id: string; label: string; icon: LucideIcon; shortcut: string; open: () => void }[];
  profiles: readonly KeyProfile[];
  recipes: readonly Recipe[];
  recent: readonly RecentToken[];
  /** Null while that is not allowed. */
  addKey: { run: () => void; shortcut: string } | null;
  /** The guided example. Null while that is not allowed. */
  learn: (() => void) | null;
  lock: { run: () => void; shortcut: string };
  /** Null for all. */
  useProfile: (id: string | null) => void;
  issueFrom: (recipeId: string) => void;
  inspect: (token: RecentToken) => void;
}

export function paletteSections(source: PaletteSource): PaletteSection[] {
  const { views, profiles, recipes, recent, addKey, learn, lock } = source;
  const sections: PaletteSection[] = [
    {
      title: t('goTo'),
      items: views.map(({ id, label, icon, shortcut, open }) => ({
        id: `view:${id}`,
        icon,
        label,
        shortcut,
        run: open,
      })),
    },
    {
      title: t('do.title'),
      items: [
        ...(addKey ? [{ id: 'add-key', icon: KeyRound, label: t('do.addKey'), ...addKey }] : []),
        ...(learn ? [{ id: 'learn', icon: GraduationCap, label: t('do.learn'), run: learn }] : []),
        { id: 'lock', icon: Lock, label: t('do.lock'), ...lock },
      ],
    },
    {
      title: t('issue'),
      items: recipes.map(({ id, name, description }) => ({
        id: `recipe:${id}`,
        icon: Link,
        label: name,
        detail: description,
        run: () => source.issueFrom(id),
      })),
    },
    {
      title: t('keysOf.title'),
      items:
        profiles.length === 0
          ? []
          : [
              { id: 'profile', icon: Layers, label: t('keysOf.all'), run: () => source.useProfile(null) },
              ...profiles.map(({ id, name, environment }) => ({
                id: `profile:${id}`,
                icon: KeyRound,
                label: name,
                detail: t(`environment.${environment}`),
                run: () => source.useProfile(id),
              })),
            ],
    },
    {
      title: t('again'),
      items: recent.map((token, index) => ({
        id: `recent:${index}`,
        icon: History,
        label: shortened(token.text.trim()),
        ...(token.cookieName !== '' && { detail: token.cookieName }),
        run: () => source.inspect(token),
      })),
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

/** Beginning and end, by which a person knows a token again. */
const shortened = (text: string): string => (text.length <= 56 ? text : `${text.slice(0, 36)}…${text.slice(-19)}`);

/** Whether each word is somewhere in it. */
export function matches(text: string, search: string): boolean {
  const searched = text.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
