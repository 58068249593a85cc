import { Socket } from 'node:net';

/** Loaded before a build that must do without a network: whatever is connected to is out of reach. */
Socket.prototype.connect = function refuse(this: Socket): Socket {
  return this.destroy(Object.assign(new Error('The network is off.'), { code: 'ENETUNREACH' }));
};
