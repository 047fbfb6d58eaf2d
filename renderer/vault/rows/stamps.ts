/** The stamp every document of the vault carries at its foot (docs/forms.md, common layout). */
import type { DocumentStamp } from '../../../shared/documents/inputs';
import type { FileKind } from '../../../shared/domain/settings/settings';
import { blake2b, toHex, utf8 } from '../crypto/sodium';
import { type OpenVault, settingsOf } from '../open/open-vault';

/** Index of the file this kind of document is kept in, program version, check value over what the document says. */
export function stampOf(vault: OpenVault, kind: FileKind, content: string): DocumentStamp {
  return {
    fileIndex: settingsOf(vault).fileIndexes[kind],
    programVersion: vault.program,
    checkValue: toHex(blake2b(utf8(content), 8)),
  };
}
