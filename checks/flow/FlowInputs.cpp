#include "flow/FlowInputs.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/BinaryFormat/Magic.h"
#include "llvm/Object/Archive.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Parallel.h"

using namespace purpose;

namespace {

/// Facts of so many bytes are kept unpacked: they are read several times.
constexpr uint64_t MaxKept = uint64_t(256) << 20;

llvm::Error inFile(const llvm::Twine &Name, const llvm::Twine &Problem) {
  return llvm::createStringError(Name + ": " + Problem);
}
llvm::Error inFile(const llvm::Twine &Name, llvm::Error E) { return inFile(Name, llvm::toString(std::move(E))); }

} // namespace

llvm::Error FlowInputs::add(llvm::StringRef File) {
  // A pipe would block and a folder has no bytes.
  llvm::sys::fs::file_status Status;
  if (std::error_code EC = llvm::sys::fs::status(File, Status))
    return inFile(File, EC.message());
  if (Status.type() != llvm::sys::fs::file_type::regular_file)
    return inFile(File, "not a regular file");
  auto Bytes = llvm::MemoryBuffer::getFile(File, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Bytes)
    return inFile(File, Bytes.getError().message());
  Buffers.push_back(std::move(*Bytes));
  return addBuffer(*Buffers.back(), File.str());
}

llvm::Error FlowInputs::addRecords(std::unique_ptr<llvm::MemoryBuffer> Bytes, llvm::StringRef Name) {
  Buffers.push_back(std::move(Bytes));
  return addSplit(Buffers.back()->getBuffer(), Name.str());
}

llvm::Error FlowInputs::addBuffer(llvm::MemoryBufferRef Bytes, const std::string &Name) {
  if (Bytes.getBuffer().starts_with("purpflow"))
    return addSplit(Bytes.getBuffer(), Name);
  llvm::file_magic Kind = llvm::identify_magic(Bytes.getBuffer());
  if (Kind == llvm::file_magic::archive)
    return addArchive(Bytes, Name);
  if (Kind == llvm::file_magic::bitcode)
    return inFile(Name, "LLVM bitcode, which carries its facts only after it is linked");
  if (Kind.is_object())
    return addObject(Bytes, Name);
  if (Bytes.getBufferSize() == 0)
    return inFile(Name, "empty");
  return inFile(Name, "neither a flow file nor an object, archive, shared library or executable");
}

llvm::Error FlowInputs::addArchive(llvm::MemoryBufferRef Bytes, const std::string &Name) {
  llvm::Expected<std::unique_ptr<llvm::object::Archive>> Archive = llvm::object::Archive::create(Bytes);
  if (!Archive)
    return inFile(Name, Archive.takeError());
  llvm::Error Broken = llvm::Error::success();
  for (const llvm::object::Archive::Child &Child : (*Archive)->children(Broken)) {
    llvm::Expected<llvm::MemoryBufferRef> Member = Child.getMemoryBufferRef();
    if (!Member) {
      llvm::consumeError(std::move(Broken));
      return inFile(Name, Member.takeError());
    }
    std::string MemberName = Name + "(" + llvm::StringRef(Member->getBufferIdentifier()).str() + ")";
    // Archives also hold what is no object: lists, scripts.
    if (!llvm::identify_magic(Member->getBuffer()).is_object())
      continue;
    if (llvm::Error E = addObject(*Member, MemberName)) {
      llvm::consumeError(std::move(Broken));
      return E;
    }
  }
  if (Broken)
    return inFile(Name, std::move(Broken));
  // The members of a thin archive are read from their files.
  for (std::unique_ptr<llvm::MemoryBuffer> &Buffer : (*Archive)->takeThinBuffers())
    Buffers.push_back(std::move(Buffer));
  return llvm::Error::success();
}

llvm::Error FlowInputs::addObject(llvm::MemoryBufferRef Bytes, const std::string &Name) {
  llvm::Expected<std::unique_ptr<llvm::object::ObjectFile>> Object = llvm::object::ObjectFile::createObjectFile(Bytes);
  if (!Object)
    return inFile(Name, Object.takeError());
  size_t Before = Inputs.size();
  for (const llvm::object::SectionRef &Section : (*Object)->sections()) {
    llvm::Expected<llvm::StringRef> SectionName = Section.getName();
    if (!SectionName)
      return inFile(Name, SectionName.takeError());
    if (*SectionName != FlowSectionName)
      continue;
    llvm::Expected<llvm::StringRef> Contents = Section.getContents();
    if (!Contents)
      return inFile(Name, Contents.takeError());
    if (llvm::Error E = addSplit(*Contents, Name))
      return E;
  }
  if (Inputs.size() == Before)
    Without.push_back(Name);
  return llvm::Error::success();
}

llvm::Error FlowInputs::addSplit(llvm::StringRef Bytes, const std::string &Name) {
  llvm::Expected<std::vector<FlowRecord>> Records = splitFlowRecords(Bytes);
  if (!Records)
    return inFile(Name, Records.takeError());
  for (const FlowRecord &R : *Records)
    Inputs.emplace_back(R, Name);
  return llvm::Error::success();
}

llvm::Expected<FlowPayload> FlowInputs::Input::payload() const {
  if (Kept)
    return FlowPayload(KeptBytes);
  llvm::Expected<std::string> Plain = Record.payload();
  if (!Plain)
    return Plain.takeError();
  return FlowPayload(std::move(*Plain));
}

llvm::Expected<FlowPayload> FlowInputs::Input::tables() const {
  if (Kept)
    return FlowPayload(KeptBytes.take_front(Record.HeadSize + Record.TablesSize));
  llvm::Expected<std::string> Plain = Record.tables();
  if (!Plain)
    return Plain.takeError();
  return FlowPayload(std::move(*Plain));
}

/// One block for all payloads, one after the other; none if they are large.
std::shared_ptr<char[]> FlowInputs::memoryFor(llvm::ArrayRef<Input> Inputs) {
  uint64_t Total = 1;
  for (const Input &In : Inputs)
    Total += In.Record.PlainSize;
  return std::shared_ptr<char[]>(Total <= MaxKept ? new char[Total] : nullptr);
}

std::vector<FlowInputs::Input> FlowInputs::sorted() const {
  // By main file first: checksums change when a program moves to another folder, and with them the order would.
  std::vector<Input> Named = Inputs;
  std::shared_ptr<char[]> Memory = memoryFor(Named);
  std::vector<uint64_t> At(Named.size() + 1);
  for (size_t I = 0; I < Named.size(); ++I)
    At[I + 1] = At[I] + Named[I].Record.PlainSize;
  llvm::parallelFor(0, Named.size(), [&](size_t I) {
    Input &In = Named[I];
    if (Memory) {
      In.KeptBytes = llvm::StringRef(Memory.get() + At[I], In.Record.PlainSize);
      if (llvm::Error E = In.Record.unpack(Memory.get() + At[I]))
        llvm::consumeError(std::move(E)); // Whoever opens it is told.
      else
        In.Kept = Memory;
    }
    In.Head = headOf(In.Record);
  });
  auto Key = [](const Input &In) { return std::tie(In.Head.MainFile, In.Record.Checksum, In.File); };
  llvm::sort(Named, [&](const auto &A, const auto &B) { return Key(A) < Key(B); });
  std::vector<Input> Result;
  for (Input &In : Named)
    if (Result.empty() || Result.back().Record.Bytes != In.Record.Bytes)
      Result.push_back(std::move(In));
  return Result;
}
