// Rotating a key: what to deploy, and when an old key can go.
import { z } from 'zod';

const id = z.string().min(1).max(100);

export const deploymentLinesSchema = z.strictObject({
  /** For settings.py: reads the keys from the environment, holds none. */
  settings: z.string(),
  /** The environment's variables in the order of the profile's keys: the current key first. */
  variables: z.array(
    z.strictObject({ name: z.string(), fingerprint: z.string(), role: z.enum(['current', 'fallback']) }),
  ),
});
export type DeploymentLines = z.infer<typeof deploymentLinesSchema>;

export const dependenceRequestSchema = z.strictObject({
  profileId: id,
  /** Of intake.readText, openFile or finish: live tokens of the site. */
  intakeId: id,
  /** Seconds for which the site accepts what it signed: its longest max_age. */
  lifetime: z.number().min(0).max(1e10),
});
export type DependenceRequest = z.infer<typeof dependenceRequestSchema>;

export const keyDependenceSchema = z.strictObject({
  keyId: z.string(),
  /** 0 is the current key. */
  index: z.int().min(0),
  fingerprint: z.string(),
  /** Of the tokens given, those that only this key verifies. */
  tokens: z.int().min(0),
  /** Of these, those that carry no time: they never expire by themselves. */
  untimed: z.int().min(0),
  /** Of these, those past the lifetime already: the site refuses them whatever the keys. */
  expired: z.int().min(0),
  /** Unix seconds of the oldest and newest signature; null when there is none with a time. */
  oldest: z.number().nullable(),
  newest: z.number().nullable(),
  /** Unix seconds from which no token of these depends on the key any more; null: tokens without a time do for ever. */
  retireFrom: z.number().nullable(),
});
export type KeyDependence = z.infer<typeof keyDependenceSchema>;

export const dependenceSchema = z.strictObject({
  /** All of the profile's keys in their order. */
  keys: z.array(keyDependenceSchema),
  /** All tokens looked at. */
  tokens: z.int().min(0),
  /** Tokens that no key of the profile verifies. */
  unverified: z.int().min(0),
  /** Keys, and kinds of tokens, that could not be tried, a sentence each. */
  untried: z.array(z.string()),
});
export type Dependence = z.infer<typeof dependenceSchema>;
