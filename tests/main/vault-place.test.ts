/** S25: where a vault does not begin. */
import { describe, expect, it } from 'vitest';
import { placeForVault } from '../../electron/vault/vault-place';

const MAPPED = 'Z:\\Senim';
/** Windows as it would answer: Z: is a share, a folder that is not there yet has no real path. */
const real = (path: string) => {
  if (path.endsWith('\\vault')) throw new Error('ENOENT');
  return path.startsWith('Z:') ? `\\\\server\\profiles$${path.slice(2)}` : path;
};
const judged = (folder: string, variables: Record<string, string> = {}, platform: NodeJS.Platform = 'win32') => {
  const place = placeForVault(folder, variables, platform, real);
  return place.ok ? 'good' : [place.error.code, place.error.params?.['folder']];
};

describe('where a vault may begin', () => {
  it('on a disk of this computer', () => {
    expect(judged('C:\\Users\\Psy\\AppData\\Local\\Senim\\vault')).toBe('good');
    expect(judged('\\\\?\\C:\\Users\\Psy\\AppData\\Local\\Senim\\vault')).toBe('good');
  });
  it('not on a share, by its name, behind a letter, or in the long writing', () => {
    expect(judged('\\\\server\\home\\psy\\Senim\\vault')).toEqual([
      'vault.place_network',
      '\\\\server\\home\\psy\\Senim',
    ]);
    expect(judged(`${MAPPED}\\vault`)).toEqual(['vault.place_network', '\\\\server\\profiles$\\Senim']);
    expect(judged('\\\\?\\UNC\\server\\home\\Senim\\vault')).toEqual([
      'vault.place_network',
      '\\\\?\\UNC\\server\\home\\Senim',
    ]);
  });
  it('not in a folder that is copied to a cloud; one beside it with a longer name is fine', () => {
    const variables = { OneDrive: 'C:\\Users\\Psy\\OneDrive', OneDriveConsumer: '' };
    expect(judged('C:\\Users\\PSY\\onedrive\\Senim\\vault', variables)).toEqual([
      'vault.place_cloud',
      'C:\\Users\\PSY\\onedrive\\Senim',
    ]);
    expect(judged('C:\\Users\\Psy\\OneDrive2\\Senim\\vault', variables)).toBe('good');
    expect(judged('D:\\Senim\\vault', variables)).toBe('good');
  });
  it('not in the profile Windows lends and throws away', () => {
    for (const folder of [
      'C:\\Users\\TEMP\\AppData\\Local\\Senim',
      'C:\\Users\\temp.DOMAIN.000\\AppData\\Local\\Senim',
    ])
      expect(judged(`${folder}\\vault`)).toEqual(['vault.place_temporary', folder]);
    expect(judged('C:\\Users\\Tempel\\AppData\\Local\\Senim\\vault')).toBe('good');
  });
  it('other systems are a developer’s', () => expect(judged('/mnt/share/vault', {}, 'linux')).toBe('good'));
});
