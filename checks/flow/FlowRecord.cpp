#include "flow/FlowRecord.h"
#include "flow/ByteStream.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Compression.h"
#include "llvm/Support/Parallel.h"
#include "llvm/Support/xxhash.h"

using namespace purpose;

namespace {

constexpr llvm::StringLiteral Magic = "purpflow";
constexpr size_t HeaderSize = 48;
constexpr size_t ChecksumAt = 40;
/// No unit comes near; a header that says more is damaged or hostile.
constexpr uint64_t MaxPlainSize = uint64_t(1) << 30;
/// No compression makes less of a text: what announces more is not worth the memory.
constexpr uint64_t MaxRatio = 40000;
/// So many are worth threads.
constexpr size_t ManyRecords = 64;

enum Compression : uint32_t { None, Zlib, Zstd };

uint64_t checksumOf(llvm::StringRef Record) {
  std::string Sums;
  ByteWriter Out(Sums);
  Out.fixed64(llvm::xxh3_64bits(Record.take_front(ChecksumAt)));
  Out.fixed64(llvm::xxh3_64bits(Record.drop_front(HeaderSize)));
  return llvm::xxh3_64bits(Sums);
}

llvm::Error damaged(size_t Offset, const llvm::Twine &Problem) {
  return llvm::createStringError("flow record at offset " + llvm::Twine(Offset) + ": " + Problem);
}

llvm::Expected<FlowRecord> readRecord(llvm::StringRef Bytes, size_t Offset) {
  llvm::StringRef Rest = Bytes.drop_front(Offset);
  if (!Rest.starts_with(Magic)) {
    bool CutOff = Magic.starts_with(Rest);
    return damaged(Offset, CutOff ? "truncated" : "these are no flow facts");
  }
  if (Rest.size() < HeaderSize)
    return damaged(Offset, "truncated");
  ByteReader In(Rest.drop_front(Magic.size()));
  uint32_t Version = In.fixed32();
  if (Version != FlowFormatVersion)
    return damaged(Offset, "format version " + llvm::Twine(Version) + ", but this program reads version " +
                               llvm::Twine(FlowFormatVersion) + "; analyse the sources again");
  FlowRecord Record;
  Record.Compression = In.fixed32();
  uint64_t Size = In.fixed64();
  Record.PlainSize = In.fixed64();
  Record.HeadSize = In.fixed64();
  Record.Checksum = In.fixed64();
  if (Size > Rest.size() - HeaderSize)
    return damaged(Offset, "truncated: " + llvm::Twine(Size) + " bytes announced, " +
                               llvm::Twine(Rest.size() - HeaderSize) + " are there");
  Record.Bytes = Rest.take_front(HeaderSize + Size);
  if (Record.PlainSize > MaxPlainSize)
    return damaged(Offset, "too large");
  if (Record.HeadSize > std::min(Size, Record.PlainSize))
    return damaged(Offset, "its head is longer than it is");
  return Record;
}

llvm::StringRef view(llvm::ArrayRef<uint8_t> Bytes) {
  return {reinterpret_cast<const char *>(Bytes.data()), Bytes.size()};
}

} // namespace

llvm::StringRef FlowRecord::head() const { return Bytes.substr(HeaderSize, HeadSize); }

llvm::Expected<std::string> FlowRecord::payload() const {
  if (PlainSize / MaxRatio > Bytes.size())
    return llvm::createStringError("flow record: cannot be decompressed: it announces more than there can be");
  std::string Plain(PlainSize, '\0');
  if (llvm::Error E = unpack(Plain.data()))
    return std::move(E);
  return Plain;
}

llvm::Error FlowRecord::unpack(char *To) const {
  To = llvm::copy(head(), To);
  llvm::ArrayRef<uint8_t> Stored = llvm::arrayRefFromStringRef(Bytes.drop_front(HeaderSize + HeadSize));
  if (Compression == None && Stored.size() == PlainSize - HeadSize) {
    llvm::copy(Stored, To);
    return llvm::Error::success();
  }
  if (Compression != Zlib && Compression != Zstd)
    return llvm::createStringError("flow record: unknown compression");
  auto Format = Compression == Zlib ? llvm::compression::Format::Zlib : llvm::compression::Format::Zstd;
  if (const char *Reason = llvm::compression::getReasonIfUnsupported(Format))
    return llvm::createStringError(llvm::Twine("flow record: cannot be decompressed: ") + Reason);
  size_t Size = PlainSize - HeadSize;
  auto *Plain = reinterpret_cast<uint8_t *>(To);
  if (llvm::Error E = Compression == Zlib ? llvm::compression::zlib::decompress(Stored, Plain, Size)
                                          : llvm::compression::zstd::decompress(Stored, Plain, Size))
    return llvm::createStringError("flow record: cannot be decompressed: " + llvm::toString(std::move(E)));
  if (Size != PlainSize - HeadSize)
    return llvm::createStringError("flow record: decompresses to another size than announced");
  return llvm::Error::success();
}

std::string purpose::writeFlowRecord(llvm::StringRef Payload, size_t HeadSize) {
  llvm::StringRef Rest = Payload.drop_front(HeadSize);
  llvm::SmallVector<uint8_t, 0> Small;
  uint32_t How = None;
  if (llvm::compression::zstd::isAvailable()) {
    llvm::compression::zstd::compress(llvm::arrayRefFromStringRef(Rest), Small);
    How = Zstd;
  } else if (llvm::compression::zlib::isAvailable()) {
    llvm::compression::zlib::compress(llvm::arrayRefFromStringRef(Rest), Small);
    How = Zlib;
  }
  llvm::StringRef Stored = view(Small);
  if (How == None || Stored.size() >= Rest.size()) {
    How = None;
    Stored = Rest;
  }
  std::string Record = Magic.str();
  ByteWriter Out(Record);
  Out.fixed32(FlowFormatVersion);
  Out.fixed32(How);
  Out.fixed64(HeadSize + Stored.size());
  Out.fixed64(Payload.size());
  Out.fixed64(HeadSize);
  Out.fixed64(0);
  Record += Payload.take_front(HeadSize);
  Record += Stored;
  llvm::support::endian::write64le(Record.data() + ChecksumAt, checksumOf(Record));
  return Record;
}

llvm::Expected<std::vector<FlowRecord>> purpose::splitFlowRecords(llvm::StringRef Bytes) {
  std::vector<FlowRecord> Records;
  llvm::Error Problem = llvm::Error::success();
  for (size_t At = Bytes.find_first_not_of('\0'); At != llvm::StringRef::npos && !Problem;) {
    llvm::Expected<FlowRecord> Next = readRecord(Bytes, At);
    if (Next) {
      Records.push_back(*Next);
      At = Bytes.find_first_not_of('\0', At + Next->Bytes.size());
    } else {
      Problem = Next.takeError();
    }
  }
  // What is damaged comes before what seems to follow it.
  std::vector<char> IsDamaged(Records.size());
  auto Check = [&](size_t I) { IsDamaged[I] = checksumOf(Records[I].Bytes) != Records[I].Checksum; };
  if (Records.size() < ManyRecords)
    llvm::for_each(llvm::seq(Records.size()), Check);
  else
    llvm::parallelFor(0, Records.size(), Check);
  auto First = llvm::find(IsDamaged, 1);
  if (First == IsDamaged.end()) {
    if (Problem)
      return std::move(Problem);
    return Records;
  }
  llvm::consumeError(std::move(Problem));
  return damaged(Records[First - IsDamaged.begin()].Bytes.data() - Bytes.data(), "the checksum does not match");
}
