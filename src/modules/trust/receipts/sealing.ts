import { decrypt, encrypt, type Key, sealedOverhead } from "../../../platform/encryption.ts";
import { randomBytes } from "../../../platform/random.ts";

export type { Key };

/** A body under a data key of its own, and that data key under its subject's key. */
export interface Sealed {
  /** The data key, sealed: 60 bytes. All that changes when a receipt passes to another subject. */
  readonly envelope: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** What both parts are authenticated with, and so bound to: neither opens beside another's. Not kept with them. */
export interface Binding {
  readonly body: string;
  readonly envelope: string;
}

const keyLength = 32;
const envelopeLength = keyLength + sealedOverhead;

/** Seals a body for a subject; `binding` names what it is and where it belongs, so that no other can take its place. */
export function seal(subjectKey: Key, binding: Binding, plain: Uint8Array): Sealed {
  const dataKey = randomBytes(keyLength);
  return {
    envelope: encrypt(subjectKey, envelopeContext(binding), dataKey),
    ciphertext: encrypt(dataKey, binding.body, plain),
  };
}

/** Throws where the subject's key is another, or a byte of either part or the binding was changed. */
export const open = (subjectKey: Key, binding: Binding, { envelope, ciphertext }: Sealed): Buffer =>
  decrypt(openEnvelope(subjectKey, binding, envelope), binding.body, ciphertext);

/** The same, or `undefined` where it does not open. */
export function tryOpen(subjectKey: Key, binding: Binding, sealed: Sealed): Buffer | undefined {
  try {
    return open(subjectKey, binding, sealed);
  } catch {
    return undefined;
  }
}

export const openEnvelope = (subjectKey: Key, binding: Binding, envelope: Uint8Array): Key =>
  decrypt(subjectKey, envelopeContext(binding), envelope);

/** The same data key for another subject: how people merge and split without a body being written again. */
export const rewrap = (from: Key, to: Key, binding: Binding, envelope: Uint8Array): Buffer =>
  encrypt(to, envelopeContext(binding), openEnvelope(from, binding, envelope));

const envelopeContext = ({ envelope }: Binding): string => `envelope:${envelope}`;

/** Both parts as one, for what is not kept in columns of its own: envelope ‖ ciphertext. */
export const sealedToBytes = ({ envelope, ciphertext }: Sealed): Buffer =>
  Buffer.concat([envelope, ciphertext]);

export const sealedFromBytes = (bytes: Uint8Array): Sealed => ({
  envelope: bytes.subarray(0, envelopeLength),
  ciphertext: bytes.subarray(envelopeLength),
});
