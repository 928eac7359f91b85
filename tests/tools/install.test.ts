import { describe, expect, it } from 'vitest';
import { missingPackages } from '../../tools/install.mjs';

const linux = { platform: 'linux', arch: 'x64' };
const zod = { version: '4.6.7', integrity: 'sha512-a' };
const forMac = { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] };
const forLinux = { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] };
const lock = (packages: object) => ({ packages: { '': {}, ...packages } });

describe('what is still to be installed', () => {
  it('is nothing when npm put every package in place', () => {
    const wanted = lock({ 'node_modules/zod': zod, 'node_modules/native': forLinux });
    expect(missingPackages(wanted, wanted, linux)).toEqual([]);
  });

  it('is everything in a fresh clone', () => {
    const wanted = lock({ 'node_modules/zod': zod, 'node_modules/native': forLinux });
    const missing = missingPackages(wanted, lock({}), linux);
    expect(missing).toEqual(['node_modules/zod', 'node_modules/native']);
  });

  it('is what changed its version or its content', () => {
    const wanted = lock({ 'node_modules/zod': zod });
    const older = lock({ 'node_modules/zod': { ...zod, version: '4.6.6' } });
    const other = lock({ 'node_modules/zod': { ...zod, integrity: 'sha512-b' } });
    expect(missingPackages(wanted, older, linux)).toEqual(['node_modules/zod']);
    expect(missingPackages(wanted, other, linux)).toEqual(['node_modules/zod']);
  });

  it('leaves out what is for another kind of machine, until the folder is carried there', () => {
    const wanted = lock({ 'node_modules/mac': forMac, 'node_modules/native': forLinux });
    const installed = lock({ 'node_modules/native': forLinux });
    expect(missingPackages(wanted, installed, linux)).toEqual([]);
    const mac = { platform: 'darwin', arch: 'arm64' };
    expect(missingPackages(wanted, installed, mac)).toEqual(['node_modules/mac']);
  });

  it('leaves out packages that depend on the C library', () => {
    const musl = { ...forLinux, libc: ['musl'] };
    expect(missingPackages(lock({ 'node_modules/musl': musl }), lock({}), linux)).toEqual([]);
  });
});
