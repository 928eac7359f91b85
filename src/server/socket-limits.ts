/** How long a client may take (ms). */
export interface SocketLimits {
  /** From the first byte of a request to its last. */
  requestTimeout: number;
  /** A socket on which nothing moves, in either direction. */
  connectionTimeout: number;
  keepAliveTimeout: number;
  http: { headersTimeout: number; connectionsCheckingInterval: number };
}

/**
 * Somebody who dribbles a request, or opens a socket and says nothing, is gone within half a minute;
 * a phone with a bad line still gets 256 KiB through.
 */
export const usualLimits: SocketLimits = {
  requestTimeout: 20_000,
  connectionTimeout: 60_000,
  keepAliveTimeout: 15_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
};

/** A class of six hundred with six sockets each fits; what comes beyond is closed at once. */
export const mostSockets = 5_000;
