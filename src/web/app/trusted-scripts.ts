/**
 * The page's one Trusted Types policy: it may start workers and the service worker from its own
 * origin, and turn no string into markup or code. Loaded before everything else by index.html.
 */
interface TrustedTypesFactory {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown;
}

const { trustedTypes } = window as { trustedTypes?: TrustedTypesFactory };

trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    if (new URL(address, location.href).origin === location.origin) return address;
    throw new TypeError(`refused to start a script from elsewhere: ${address}`);
  },
});
