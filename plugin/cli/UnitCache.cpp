//===- UnitCache.cpp - Facts of units, kept between runs ------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UnitCache.h"
#include "flow/AtomicFile.h"
#include "flow/ByteStream.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Chrono.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;
using namespace purpose::cli;

namespace {

constexpr llvm::StringLiteral Magic = "purpunit";
constexpr llvm::StringLiteral Suffix = ".unit";
constexpr uint32_t EntryVersion = 2;

bool isOlder(const llvm::sys::fs::file_status &Status, std::chrono::hours Age) {
  return std::chrono::system_clock::now() - Status.getLastModificationTime() > Age;
}

template <typename Visitor> void forEachFile(llvm::StringRef Folder, Visitor Visit) {
  std::error_code Error;
  for (llvm::sys::fs::directory_iterator I(Folder, Error), End; !Error && I != End; I.increment(Error)) {
    llvm::sys::fs::file_status Status;
    if (!llvm::sys::fs::status(I->path(), Status) && Status.type() == llvm::sys::fs::file_type::regular_file)
      Visit(llvm::StringRef(I->path()), Status);
  }
}

} // namespace

const std::string &purpose::cli::toolVersion() {
  // Its own bytes, built from whatever state of the sources.
  static const std::string Version = [] {
    static int Anchor;
    std::string Self = llvm::sys::fs::getMainExecutable(nullptr, &Anchor);
    auto Bytes = llvm::MemoryBuffer::getFile(Self, /*IsText=*/false, /*RequiresNullTerminator=*/false);
    return "purpose " PURPOSE_VERSION ", LLVM " PURPOSE_LLVM_VERSION ", entry " + std::to_string(EntryVersion) +
           ", program " + llvm::utohexstr(Bytes ? llvm::xxh3_64bits((*Bytes)->getBuffer()) : 0);
  }();
  return Version;
}

llvm::Expected<UnitCache> UnitCache::open(llvm::StringRef Folder) {
  if (std::error_code Error = llvm::sys::fs::create_directories(Folder))
    return llvm::createStringError("cannot make the folder '" + Folder + "': " + Error.message());
  if (!llvm::sys::fs::is_directory(Folder))
    return llvm::createStringError("'" + Folder + "' is no folder, and so no cache");
  // A run that goes on beside this one may be writing: only what is old was left behind.
  forEachFile(Folder, [](llvm::StringRef Path, const llvm::sys::fs::file_status &Status) {
    llvm::StringRef Name = llvm::sys::path::filename(Path);
    bool IsKept = Name.ends_with(Suffix) || Name == IndexName || Name == ResultName;
    if (!IsKept && isOlder(Status, std::chrono::hours(1)))
      llvm::sys::fs::remove(Path);
  });
  return UnitCache(Folder.str());
}

std::string UnitCache::pathOf(const CompileCommand &Command) const {
  std::string Key;
  ByteWriter Out(Key);
  Out.text(toolVersion());
  Out.text(Command.Directory);
  Out.text(Command.Path);
  for (const std::string &Argument : Command.Arguments)
    Out.text(Argument);
  llvm::XXH128_hash_t Hash = llvm::xxh3_128bits(llvm::arrayRefFromStringRef(Key));
  llvm::SmallString<256> Path(Folder);
  llvm::sys::path::append(Path,
                          llvm::utohexstr(Hash.high64, true, 16) + llvm::utohexstr(Hash.low64, true, 16) + Suffix);
  return Path.str().str();
}

std::unique_ptr<llvm::MemoryBuffer> UnitCache::find(const CompileCommand &Command, FileChecker &Files) const {
  std::string Path = pathOf(Command);
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return nullptr;
  std::optional<UnitEntry> Entry = readUnitEntry((*Buffer)->getBuffer());
  if (!Entry || Entry->Name != llvm::sys::path::filename(Path))
    return nullptr;
  for (const auto &[File, Hash] : Entry->Reads)
    if (!Files.isUnchanged(File, Hash))
      return nullptr;
  return llvm::MemoryBuffer::getMemBufferCopy(Entry->Record, Command.Path);
}

std::optional<std::vector<std::pair<std::string, uint64_t>>> UnitCache::readsOf(const CompileCommand &Command,
                                                                                llvm::StringRef Record) const {
  auto Buffer = llvm::MemoryBuffer::getFile(pathOf(Command), /*IsText=*/false, /*RequiresNullTerminator=*/false);
  std::optional<UnitEntry> Entry = Buffer ? readUnitEntry((*Buffer)->getBuffer()) : std::nullopt;
  if (!Entry || Entry->Record != Record)
    return std::nullopt;
  return std::move(Entry->Reads);
}

void UnitCache::removeOld(llvm::ArrayRef<CompileCommand> Commands, unsigned Days) const {
  llvm::StringSet<> Wanted;
  for (const CompileCommand &C : Commands)
    Wanted.insert(pathOf(C));
  forEachFile(Folder, [&](llvm::StringRef Path, const llvm::sys::fs::file_status &Status) {
    if (Path.ends_with(Suffix) && !Wanted.contains(Path) && isOlder(Status, std::chrono::hours(24 * Days)))
      llvm::sys::fs::remove(Path);
  });
}

llvm::Error purpose::cli::writeUnitEntry(llvm::StringRef Path, const ReadFiles &Reads, llvm::StringRef Record) {
  std::string Bytes = Magic.str();
  ByteWriter Out(Bytes);
  Out.text(toolVersion());
  Out.text(llvm::sys::path::filename(Path));
  Out.number(Reads.size());
  llvm::StringRef Last;
  for (const auto &[File, Hash] : Reads) {
    // The next path mostly begins as the last one did.
    size_t Shared = 0;
    while (Shared < std::min(Last.size(), File.size()) && Last[Shared] == File[Shared])
      ++Shared;
    Out.number(Shared);
    Out.text(llvm::StringRef(File).drop_front(Shared));
    Out.fixed64(Hash);
    Last = File;
  }
  Out.text(Record);
  Out.fixed64(llvm::xxh3_64bits(Bytes));
  return writeFileAtomically(Path, Bytes);
}

std::optional<UnitEntry> purpose::cli::readUnitEntry(llvm::StringRef Bytes) {
  if (!Bytes.consume_front(Magic) || Bytes.size() < sizeof(uint64_t))
    return std::nullopt;
  llvm::StringRef Body(Bytes.data() - Magic.size(), Bytes.size() + Magic.size() - sizeof(uint64_t));
  ByteReader Sum(Bytes.take_back(sizeof(uint64_t)));
  if (Sum.fixed64() != llvm::xxh3_64bits(Body))
    return std::nullopt;
  ByteReader In(Bytes.drop_back(sizeof(uint64_t)));
  if (In.text() != toolVersion())
    return std::nullopt;
  UnitEntry Entry;
  Entry.Name = In.text();
  std::string File;
  for (uint32_t Left = In.count(10); Left && !In.failed(); --Left) {
    uint64_t Shared = In.number();
    if (Shared > File.size())
      return std::nullopt;
    File.resize(Shared);
    File += In.text();
    uint64_t Hash = In.fixed64();
    Entry.Reads.push_back({File, Hash});
  }
  Entry.Record = In.text();
  if (In.failed() || In.left())
    return std::nullopt;
  return Entry;
}
