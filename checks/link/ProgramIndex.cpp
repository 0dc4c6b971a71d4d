//===- ProgramIndex.cpp - What the functions of other units do -------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "link/ProgramIndex.h"
#include "flow/ByteStream.h"
#include "link/IndexFormat.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;

uint64_t purpose::contentHash(llvm::StringRef Content) {
  uint64_t Hash = llvm::xxh3_64bits(Content);
  return Hash < 2 ? 2 : Hash;
}

uint64_t purpose::indexChecksum(llvm::StringRef Header, llvm::StringRef Tables) {
  std::string Sums;
  ByteWriter Out(Sums);
  Out.fixed64(llvm::xxh3_64bits(Header.take_front(IndexChecksumAt)));
  Out.fixed64(llvm::xxh3_64bits(Tables));
  return llvm::xxh3_64bits(Sums);
}

ProgramIndex::~ProgramIndex() {
  if (Handle != llvm::sys::fs::kInvalidFile)
    llvm::sys::fs::closeFile(Handle);
}

llvm::Error ProgramIndex::broken(const llvm::Twine &Problem) const {
  return llvm::createStringError("index '" + Name + "': " + Problem);
}

llvm::Expected<std::shared_ptr<const ProgramIndex>> ProgramIndex::open(llvm::StringRef File) {
  std::shared_ptr<ProgramIndex> Index(new ProgramIndex(File.str()));
  if (llvm::Error E = Index->load())
    return std::move(E);
  return Index;
}

llvm::Error ProgramIndex::load() {
  // A pipe would block and a folder has no bytes.
  llvm::sys::fs::file_status Status;
  if (std::error_code Problem = llvm::sys::fs::status(Name, Status))
    return broken(Problem.message());
  if (Status.type() != llvm::sys::fs::file_type::regular_file)
    return broken("not a regular file");
  llvm::Expected<llvm::sys::fs::file_t> Opened = llvm::sys::fs::openNativeFileForRead(Name);
  if (!Opened)
    return broken(llvm::toString(Opened.takeError()));
  Handle = *Opened;
  if (std::error_code Problem = llvm::sys::fs::status(Handle, Status))
    return broken(Problem.message());
  FileSize = Status.getSize();
  llvm::Expected<std::string> Header = bytes(0, std::min<uint64_t>(FileSize, IndexHeaderSize));
  return Header ? readTables(*Header) : Header.takeError();
}

llvm::Expected<std::string> ProgramIndex::bytes(uint64_t Offset, uint64_t Size) const {
  if (Offset > FileSize || Size > FileSize - Offset)
    return broken("truncated");
  std::string Result(Size, '\0');
  for (size_t Done = 0; Done < Size;) {
    llvm::MutableArrayRef<char> Rest(Result.data() + Done, Size - Done);
    llvm::Expected<size_t> Read = llvm::sys::fs::readNativeFileSlice(Handle, Rest, Offset + Done);
    if (!Read)
      return broken(llvm::toString(Read.takeError()));
    if (!*Read)
      return broken("truncated");
    Done += *Read;
  }
  return Result;
}

llvm::Error ProgramIndex::readTables(llvm::StringRef Header) {
  if (!Header.starts_with(IndexMagic))
    return broken("this is no index of purpose");
  ByteReader In(Header.drop_front(IndexMagic.size()));
  uint32_t Version = In.fixed32(), FlowVersion = In.fixed32();
  if (In.failed())
    return broken("truncated");
  if (Version != IndexFormatVersion || FlowVersion != FlowFormatVersion)
    return broken("it is of version " + llvm::Twine(Version) + "." + llvm::Twine(FlowVersion) +
                  ", but this program reads version " + llvm::Twine(IndexFormatVersion) + "." +
                  llvm::Twine(FlowFormatVersion) + "; run 'purpose scan' again");
  uint64_t Whole = In.fixed64(), TableSize = In.fixed64(), FunctionCount = In.fixed64(), OverriderCount = In.fixed64(),
           Checksum = In.fixed64();
  if (In.failed() || Whole > FileSize)
    return broken("truncated");
  if (Whole < FileSize)
    return broken("something follows its end");
  llvm::Expected<std::string> Read = bytes(IndexHeaderSize, TableSize);
  if (!Read)
    return Read.takeError();
  Tables = std::move(*Read);
  if (indexChecksum(Header, Tables) != Checksum)
    return broken("the checksum does not match");
  if (FunctionCount > Tables.size() / FunctionEntrySize || OverriderCount > Tables.size() / OverriderEntrySize)
    return broken("its tables are malformed");
  ByteReader Table(Tables);
  Functions = Table.bytes(FunctionCount * FunctionEntrySize);
  Overrides = Table.bytes(OverriderCount * OverriderEntrySize);
  for (uint32_t Left = Table.count(11); Left && !Table.failed(); --Left) {
    File &F = Files.emplace_back();
    F.Name = Table.text().str();
    F.Hash = Table.fixed64();
    F.Size = Table.number();
    F.Time = Table.number();
  }
  uint64_t Offset = IndexHeaderSize + TableSize;
  for (uint32_t Left = Table.count(11); Left && !Table.failed(); --Left) {
    Unit &U = Units.emplace_back();
    U.MainFile = Table.text();
    U.Identity = Table.fixed64();
    U.Offset = Offset;
    U.Size = Table.number();
    U.FileNumbers = Table.text();
    Offset += U.Size;
  }
  return Table.failed() || Table.left() ? broken("its tables are malformed") : llvm::Error::success();
}

/// The number of the first entry of \p Size bytes that does not begin with less than \p Key.
static size_t lowerBound(llvm::StringRef Entries, size_t Size, uint64_t Key) {
  size_t First = 0;
  for (size_t Count = Entries.size() / Size; Count;) {
    size_t Half = Count / 2;
    if (ByteReader(Entries.substr((First + Half) * Size, Size)).fixed64() < Key) {
      First += Half + 1;
      Count -= Half + 1;
    } else {
      Count = Half;
    }
  }
  return First;
}

llvm::SmallVector<ProgramIndex::Place, 4> ProgramIndex::find(uint64_t Function) const {
  llvm::SmallVector<Place, 4> Result;
  ByteReader In(Functions.drop_front(lowerBound(Functions, FunctionEntrySize, Function) * FunctionEntrySize));
  while (In.left() && In.fixed64() == Function) {
    uint32_t Unit = In.fixed32(), Graph = In.fixed32(), Variant = In.fixed32();
    if (Unit < Units.size())
      Result.push_back({Unit, Graph, Variant});
  }
  return Result;
}

llvm::SmallVector<uint64_t, 4> ProgramIndex::overriders(uint64_t Method) const {
  llvm::SmallVector<uint64_t, 4> Result;
  ByteReader In(Overrides.drop_front(lowerBound(Overrides, OverriderEntrySize, Method) * OverriderEntrySize));
  while (In.left() && In.fixed64() == Method)
    Result.push_back(In.fixed64());
  return Result;
}

std::vector<uint32_t> ProgramIndex::filesOf(uint32_t Unit) const {
  std::vector<uint32_t> Result;
  ByteReader In(Units[Unit].FileNumbers);
  for (uint64_t Number = 0; In.left();) {
    Number += In.number();
    if (!In.failed() && Number < Files.size())
      Result.push_back(static_cast<uint32_t>(Number));
  }
  return Result;
}

llvm::Expected<UnitReader> ProgramIndex::read(uint32_t Unit) const {
  llvm::Expected<std::string> Bytes = bytes(Units[Unit].Offset, Units[Unit].Size);
  if (!Bytes)
    return Bytes.takeError();
  llvm::Expected<std::vector<FlowRecord>> Records = splitFlowRecords(*Bytes);
  if (!Records)
    return broken(llvm::toString(Records.takeError()));
  if (Records->size() != 1 || Records->front().Checksum != Units[Unit].Identity)
    return broken("it holds other records than it says");
  llvm::Expected<std::string> Payload = Records->front().payload();
  llvm::Expected<UnitReader> Reader = Payload ? UnitReader::open(std::move(*Payload)) : Payload.takeError();
  if (!Reader)
    return broken(llvm::toString(Reader.takeError()));
  return Reader;
}
