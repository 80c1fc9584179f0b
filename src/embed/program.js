// The program stands in the page as text, with its instructions sorted: `xtask/src/encode.rs` and
// `xtask/src/streams.rs` say how, and why. This puts it back, byte for byte. On a slow phone that takes a while: `rest`
// is awaited now and then, so that the page can answer in between.
async function unpack(text, rest = () => {}) {
  return restore(await decode(text, rest), rest);
}

// Each part of the text begins with the bytes that are frequent in it, a bit for each from 0 to 255. They have the
// letters of one byte: their own, or in order one that is nobody's. The others have those from U+00A1 on.
async function decode(text, rest) {
  const bytes = new Uint8Array(text.length);
  let end = 0;
  for (const part of text.split(" ")) {
    const isFrequent = (byte) => parseInt(part[byte >> 2], 16) << (byte & 3) & 8;
    const isLetter = (byte) => byte > 0x20 && byte < 0x7f && byte !== 0x3c;
    const byte = [];
    for (let at = 0, left = 0x20, beyond = 0xa1; at < 256; at++) {
      if (!isFrequent(at)) byte[beyond++] = at;
      else if (isLetter(at)) byte[at] = at;
      else {
        do left++;
        while (!isLetter(left) || isFrequent(left));
        byte[left] = at;
      }
    }
    for (let at = 64; at < part.length; at++) bytes[end++] = byte[part.charCodeAt(at)];
    await rest();
  }
  return bytes.subarray(0, end);
}

async function restore(sorted, rest) {
  // GET and CONSTANTS are the first of seven, one for each kind of instruction that may come next.
  const BEFORE = 0, LOCALS = 1, CODE = 2, GET = 3, SET = 10, TEE = 11, CONSTANTS = 12, LOADS = 19, STORES = 20;
  const ALIGNMENTS = 21, LABELS = 22, BLOCKS = 23, WIDE = 24, REST = 25, CALLS = 26, AFTER = 27, POINTERS = 28;
  const ADDRESSES = 29;

  // Where to read next in each stream. What is to be read first is the lengths.
  const next = [0];
  const number = (stream) => {
    let value = 0, bits = 0, byte;
    do {
      byte = sorted[next[stream]++];
      value |= (byte & 127) << bits;
      bits += 7;
    } while (byte > 127);
    return value >>> 0;
  };
  const step = (value) => value >>> 1 ^ -(value & 1);
  const lengths = Array.from({ length: ADDRESSES + 1 }, () => number(BEFORE));
  let start = next[BEFORE];
  lengths.forEach((length, stream) => {
    next[stream] = start;
    start += length;
  });

  // Put back, it is longer: there are the sizes of functions, and addresses in full.
  const wasm = new Uint8Array(sorted.length * 2);
  let end = 0, address = 0;
  const write = (value, most) => {
    for (; value > most; value >>>= 7) wasm[end++] = value & 127 | 128;
    wasm[end++] = value;
  };
  const copy = (stream) => {
    do wasm[end++] = sorted[next[stream]];
    while (sorted[next[stream]++] > 127);
  };
  const copyBytes = (stream, count) => {
    const from = next[stream];
    wasm.set(sorted.subarray(from, next[stream] = from + count), end);
    end += count;
  };
  // A number that says how many follow.
  const copyCount = (stream) => {
    const count = number(stream);
    write(count, 127);
    return count;
  };

  // The stream of the one number that belongs to an instruction; the others are at the end of the loop.
  const of = new Uint8Array(256);
  const belongs = [
    [BLOCKS, 2, 3, 4], [LABELS, 12, 13], [CALLS, 16], [GET, 32], [SET, 33], [TEE, 34],
    [REST, 35, 36, 37, 38, 63, 64, 208, 210], [CONSTANTS, 65], [WIDE, 66],
  ];
  for (const [stream, ...codes] of belongs) for (const code of codes) of[code] = stream;
  of.fill(LOADS, 0x28, 0x36).fill(STORES, 0x36, 0x3f);
  // Which of the seven an instruction is.
  const follower = new Uint8Array(256).fill(6).fill(4, 0x28, 0x36).fill(3, 0x36, 0x3f).fill(5, 0x6a, 0x6c);
  follower[32] = 0;
  follower[6] = follower[0x41] = 1;
  follower[16] = 2;
  // How the last access to memory by each instruction was aligned.
  const aligned = new Uint8Array(256);

  copyBytes(BEFORE, lengths[BEFORE]);
  // Each function has at least the number of its groups of locals.
  const last = next[LOCALS] + lengths[LOCALS];
  while (next[LOCALS] < last) {
    // Its size comes first, and is known last.
    const from = end;
    // Of each group, how many and of which type.
    for (let more = copyCount(LOCALS) * 2; more; more--) copy(LOCALS);
    for (let depth = 0; depth >= 0; ) {
      // A damaged one has no end.
      if (end > wasm.length) throw new RangeError();
      const code = sorted[next[CODE]++];
      if (code === 6) {
        address += step(number(ADDRESSES));
        wasm[end++] = 0x41;
        write(address, 63);
        continue;
      }
      wasm[end++] = code;
      if (code > 0x27 && code < 0x3f) wasm[end++] = aligned[code] += sorted[next[ALIGNMENTS]++];
      const stream = of[code];
      if (stream === GET || stream === CONSTANTS) copy(stream + follower[sorted[next[CODE]]]);
      else if (stream) {
        copy(stream);
        if (stream === BLOCKS) depth++;
      } else if (code === 0x0b) depth--;
      else if (code === 0x0e) for (let more = copyCount(LABELS); more >= 0; more--) copy(LABELS);
      else if (code === 0x11) copy(REST), copy(REST);
      else if (code === 0x43 || code === 0x44) copyBytes(WIDE, code === 0x43 ? 4 : 8);
      else if (code === 0xfc) {
        const which = copyCount(CODE);
        if (which > 7) copy(REST);
        if (which > 7 && which < 15 && which % 2 === 0) copy(REST);
      }
    }
    const size = end - from;
    let room = 1;
    for (let left = size; left > 127; left >>>= 7) room++;
    wasm.copyWithin(from + room, from, end);
    end = from;
    write(size, 127);
    end += size;
    // Waiting for nothing would take longer than the functions do.
    const resting = rest();
    if (resting) await resting;
  }
  // In the data, a mark stands for an address: what the last one leads to ends there, or as far from there as told.
  const behind = next[AFTER] + lengths[AFTER];
  const data = new DataView(wasm.buffer);
  let lead = 0;
  address = 0;
  while (next[AFTER] < behind) {
    const byte = sorted[next[AFTER]++];
    const told = byte === 0xfe && number(POINTERS);
    if (!told) {
      wasm[end++] = byte;
      continue;
    }
    const length = lead && lead + 8 <= end ? data.getUint32(lead + 4, true) : 0;
    address += step(told - 1) + (length < 4096 ? length : 0);
    data.setUint32(lead = end, address, true);
    end += 4;
  }
  return wasm.subarray(0, end);
}
