//===- FlowInputs.h - Flow facts in files of any kind -------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds the flow records in what compilers and linkers make: flow files, objects, static libraries (thin ones too),
// shared libraries and executables. A file, or a member of an archive, that carries none is named: code whose facts are
// missing is not code without flows.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_FLOW_FLOWINPUTS_H
#define PURPOSE_FLOW_FLOWINPUTS_H

#include "flow/UnitEncoding.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace purpose {

class FlowInputs {
public:
  struct Input {
    Input(const FlowRecord &Record, std::string File) : Record(Record), File(std::move(File)) {}

    FlowRecord Record;
    std::string File; ///< "libuser.a(store.o)": for messages.
    UnitHead Head;    ///< As sorted() gives it.

    /// Refers to this if it was kept.
    llvm::Expected<FlowPayload> payload() const;
    /// The same without the graphs.
    llvm::Expected<FlowPayload> tables() const;

  private:
    friend class FlowInputs;
    std::shared_ptr<const char[]> Kept; ///< If the payloads of all together are small.
    llvm::StringRef KeptBytes;
  };

  /// Takes the records out of \p File. Fails, naming the file, if it cannot be read, is of no known kind, or if what it
  /// carries is damaged.
  llvm::Error add(llvm::StringRef File);
  /// Takes bytes that hold records only.
  llvm::Error addRecords(std::unique_ptr<llvm::MemoryBuffer> Bytes, llvm::StringRef Name);

  /// Each record once, in an order that does not depend on that of add().
  std::vector<Input> sorted() const;
  /// Files and members without facts, in the order of add().
  const std::vector<std::string> &withoutFacts() const { return Without; }

private:
  llvm::Error addBuffer(llvm::MemoryBufferRef Bytes, const std::string &Name);
  llvm::Error addArchive(llvm::MemoryBufferRef Bytes, const std::string &Name);
  llvm::Error addObject(llvm::MemoryBufferRef Bytes, const std::string &Name);
  llvm::Error addSplit(llvm::StringRef Bytes, const std::string &Name);

  std::vector<std::unique_ptr<llvm::MemoryBuffer>> Buffers; ///< Own what the records point into.
  static std::shared_ptr<char[]> memoryFor(llvm::ArrayRef<Input> Inputs);
  std::vector<Input> Inputs;
  std::vector<std::string> Without;
};

} // namespace purpose

#endif
