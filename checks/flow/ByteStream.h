//===- ByteStream.h - Numbers and texts as bytes ------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The primitives of flow files: LEB128 numbers and length-prefixed texts. The reader trusts nothing: what does not fit
// into the bytes that are left makes it fail, and a reader that has failed only returns zeros.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_BYTESTREAM_H
#define PURPOSE_FLOW_BYTESTREAM_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/LEB128.h"
#include <limits>
#include <string>

namespace purpose {

class ByteWriter {
public:
  explicit ByteWriter(std::string &Out) : Out(Out) {}

  void byte(uint8_t Value) { Out.push_back(static_cast<char>(Value)); }
  void number(uint64_t Value) {
    uint8_t Buffer[10];
    Out.append(reinterpret_cast<const char *>(Buffer), llvm::encodeULEB128(Value, Buffer));
  }
  /// Small negative numbers stay short.
  void signedNumber(int64_t Value) { number((static_cast<uint64_t>(Value) << 1) ^ static_cast<uint64_t>(Value >> 63)); }
  void fixed32(uint32_t Value) {
    char Buffer[4];
    llvm::support::endian::write32le(Buffer, Value);
    Out.append(Buffer, sizeof Buffer);
  }
  void fixed64(uint64_t Value) {
    char Buffer[8];
    llvm::support::endian::write64le(Buffer, Value);
    Out.append(Buffer, sizeof Buffer);
  }
  void text(llvm::StringRef Value) {
    number(Value.size());
    Out.append(Value.begin(), Value.end());
  }

private:
  std::string &Out;
};

class ByteReader {
public:
  explicit ByteReader(llvm::StringRef Bytes) : At(Bytes.bytes_begin()), End(Bytes.bytes_end()) {}

  bool failed() const { return Failed; }
  void fail() {
    Failed = true;
    At = End;
  }
  size_t left() const { return End - At; }

  uint8_t byte() {
    if (At == End) {
      fail();
      return 0;
    }
    return *At++;
  }
  uint64_t number() {
    if (At != End && *At < 0x80) // Most numbers are small.
      return *At++;
    unsigned Length = 0;
    const char *Error = nullptr;
    uint64_t Value = llvm::decodeULEB128(At, &Length, End, &Error);
    if (Error) {
      fail();
      return 0;
    }
    At += Length;
    return Value;
  }
  int64_t signedNumber() {
    uint64_t Value = number();
    return static_cast<int64_t>(Value >> 1) ^ -static_cast<int64_t>(Value & 1);
  }
  /// A number below \p Limit.
  uint32_t index(uint64_t Limit) {
    uint64_t Value = number();
    if (Value >= Limit)
      fail();
    return Failed ? 0 : static_cast<uint32_t>(Value);
  }
  /// How many things follow that take at least \p Size bytes each: never more than could be there.
  uint32_t count(size_t Size = 1) {
    uint64_t Value = number();
    if (Value > left() / Size || Value > std::numeric_limits<uint32_t>::max())
      fail();
    return Failed ? 0 : static_cast<uint32_t>(Value);
  }
  uint32_t number32() { return index(uint64_t(1) << 32); }
  uint32_t fixed32() { return fixed<uint32_t>(); }
  uint64_t fixed64() { return fixed<uint64_t>(); }
  llvm::StringRef text() { return bytes(count()); }
  llvm::StringRef bytes(size_t Length) {
    if (Length > left()) {
      fail();
      return {};
    }
    llvm::StringRef Value(reinterpret_cast<const char *>(At), Length);
    At += Length;
    return Value;
  }

private:
  template <typename T> T fixed() {
    llvm::StringRef Raw = bytes(sizeof(T));
    return Failed ? 0 : llvm::support::endian::read<T, llvm::endianness::little>(Raw.data());
  }
  const uint8_t *At;
  const uint8_t *End;
  bool Failed = false;
};

} // namespace purpose

#endif
