import { Socket } from 'node:net';

/** Loaded before a build that must work without a network: every connection fails. */
Socket.prototype.connect = function refuse(this: Socket): Socket {
  return this.destroy(Object.assign(new Error('The network is off.'), { code: 'ENETUNREACH' }));
};
