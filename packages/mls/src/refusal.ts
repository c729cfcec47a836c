/**
 * Why an input was not accepted. Each code stands for one rule of RFC 9420; `section` in the refusal says
 * which. Sorted by the part of the protocol that refuses.
 */
export type MlsErrorCode =
  // Crypto
  | 'unsupported-suite'
  | 'invalid-public-key'
  | 'invalid-private-key'
  // Secret tree
  | 'leaf-out-of-range'
  | 'generation-consumed'
  | 'generation-too-far-ahead'
  | 'generations-exhausted'
  // Decoding
  | 'malformed'
  | 'unexpected-message'
  // Framing (section 6)
  | 'wrong-group'
  | 'wrong-epoch'
  | 'own-message'
  | 'sender-unknown'
  | 'sender-not-allowed'
  | 'signature-invalid'
  | 'membership-tag-invalid'
  | 'confirmation-tag-invalid'
  | 'not-decryptable'
  | 'padding-not-zero'
  | 'application-data-in-the-clear'
  | 'proposals-pending'
  // Key schedule (section 8)
  | 'psk-unavailable'
  | 'kem-output-invalid'
  // Decisions of the caller
  | 'authentication-refused'
  | 'policy-refused'
  | 'signer-mismatch'
  // Leaves and key packages (sections 7.3, 10.1 and 13)
  | 'leaf-signature-invalid'
  | 'leaf-source-wrong'
  | 'leaf-keeps-its-key'
  | 'lifetime-invalid'
  | 'extension-unsupported'
  | 'credential-unsupported'
  | 'capability-missing'
  | 'default-type-listed'
  | 'signature-key-taken'
  | 'encryption-key-taken'
  | 'key-package-signature-invalid'
  | 'key-package-reuses-key'
  | 'key-package-mismatch'
  // Trees (sections 7.4 to 7.9 and 12.4.3)
  | 'tree-malformed'
  | 'tree-too-large'
  | 'tree-hash-mismatch'
  | 'parent-hash-mismatch'
  | 'unmerged-leaves-invalid'
  // Proposals (sections 12.1 and 12.2)
  | 'proposal-unknown'
  | 'too-many-proposals'
  | 'update-by-committer'
  | 'update-not-by-member'
  | 'removes-committer'
  | 'removes-blank-leaf'
  | 'leaf-changed-twice'
  | 'client-added-twice'
  | 'client-already-member'
  | 'psk-twice'
  | 'psk-invalid'
  | 'context-extensions-twice'
  | 'context-extension-invalid'
  | 're-init-not-alone'
  | 're-init-unsupported'
  | 'branch-unsupported'
  | 'external-init-misplaced'
  | 'external-commit-invalid'
  | 'proposal-type-unsupported'
  // Commits (section 12.4)
  | 'path-missing'
  | 'path-mismatch'
  | 'path-key-taken'
  | 'path-secret-invalid'
  // Welcome and group info (section 12.4.3)
  | 'welcome-for-another'
  | 'already-in-group'
  | 'group-info-mismatch'
  | 'external-pub-missing'
  | 'leaf-not-in-tree'
  // State at rest
  | 'state-invalid';

/**
 * An input that was refused. Thrown inside this package, and turned into a value where the package's public
 * functions end; the state that the input was offered to is as it was.
 */
export class MlsRefusal extends Error {
  readonly code: MlsErrorCode;
  /** The section of RFC 9420 (or, where it says so, of another document) that the input broke. */
  readonly section: string;
  readonly detail: string;

  constructor(code: MlsErrorCode, section: string, detail: string) {
    super(`${code} (section ${section}): ${detail}`);
    this.name = 'MlsRefusal';
    this.code = code;
    this.section = section;
    this.detail = detail;
  }
}
