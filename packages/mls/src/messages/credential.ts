import type { Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { CredentialType } from './code-points.ts';

/** Credential (RFC 9420 section 5.3). What it means is for the caller's authentication service to say. */
export type Credential =
  | { readonly kind: 'basic'; readonly identity: Uint8Array }
  | { readonly kind: 'x509'; readonly certificates: readonly Uint8Array[] }
  /** Any other type. Its content is one `opaque<V>`, the form that all registered types have. */
  | { readonly kind: 'custom'; readonly credentialType: number; readonly content: Uint8Array };

export function credentialTypeOf(credential: Credential): number {
  switch (credential.kind) {
    case 'basic':
      return CredentialType.basic;
    case 'x509':
      return CredentialType.x509;
    case 'custom':
      return credential.credentialType;
  }
}

export function readCredential(reader: Reader, limits: Limits): Credential {
  const credentialType = reader.uint16();
  switch (credentialType) {
    case CredentialType.basic:
      return { kind: 'basic', identity: reader.opaque(limits.idBytes) };
    case CredentialType.x509:
      return {
        kind: 'x509',
        certificates: reader.vector((inner) => inner.opaque(limits.credentialBytes), limits.certificates),
      };
    default:
      return { kind: 'custom', credentialType, content: reader.opaque(limits.credentialBytes) };
  }
}

export function writeCredential(writer: Writer, credential: Credential): void {
  writer.uint16(credentialTypeOf(credential));
  switch (credential.kind) {
    case 'basic':
      writer.opaque(credential.identity);
      return;
    case 'x509':
      writer.vector(credential.certificates, (inner, certificate) => inner.opaque(certificate));
      return;
    case 'custom':
      writer.opaque(credential.content);
  }
}
