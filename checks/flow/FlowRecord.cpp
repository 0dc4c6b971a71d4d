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
constexpr size_t HeaderSize = 64;
constexpr size_t ChecksumAt = 56;
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
  Record.TablesSize = In.fixed64();
  Record.PackedTablesSize = In.fixed64();
  Record.Checksum = In.fixed64();
  if (Size > Rest.size() - HeaderSize)
    return damaged(Offset, "truncated: " + llvm::Twine(Size) + " bytes announced, " +
                               llvm::Twine(Rest.size() - HeaderSize) + " are there");
  Record.Bytes = Rest.take_front(HeaderSize + Size);
  if (Record.PlainSize > MaxPlainSize)
    return damaged(Offset, "too large");
  if (Record.HeadSize > std::min(Size, Record.PlainSize) || Record.PackedTablesSize > Size - Record.HeadSize ||
      Record.TablesSize > Record.PlainSize - Record.HeadSize)
    return damaged(Offset, "its parts are longer than it is");
  return Record;
}

llvm::StringRef view(llvm::ArrayRef<uint8_t> Bytes) {
  return {reinterpret_cast<const char *>(Bytes.data()), Bytes.size()};
}

} // namespace

llvm::StringRef FlowRecord::head() const { return Bytes.substr(HeaderSize, HeadSize); }

/// \p Size bytes, as \p Unpack writes them.
static llvm::Expected<std::string> unpacked(const FlowRecord &Record, uint64_t Size,
                                            llvm::function_ref<llvm::Error(char *)> Unpack) {
  if (Size / MaxRatio > Record.Bytes.size())
    return llvm::createStringError("flow record: cannot be decompressed: it announces more than there can be");
  std::string Plain(Size, '\0');
  if (llvm::Error E = Unpack(Plain.data()))
    return std::move(E);
  return Plain;
}

llvm::Expected<std::string> FlowRecord::payload() const {
  return unpacked(*this, PlainSize, [&](char *To) { return unpack(To); });
}

llvm::Expected<std::string> FlowRecord::tables() const {
  return unpacked(*this, HeadSize + TablesSize, [&](char *To) { return unpackTables(To); });
}

llvm::Error FlowRecord::unpack(char *To) const {
  if (llvm::Error E = unpackTables(To))
    return E;
  const uint64_t Before = HeadSize + TablesSize;
  return unpackPart(Bytes.drop_front(HeaderSize + HeadSize + PackedTablesSize), To + Before, PlainSize - Before);
}

llvm::Error FlowRecord::unpackTables(char *To) const {
  llvm::copy(head(), To);
  return unpackPart(Bytes.substr(HeaderSize + HeadSize, PackedTablesSize), To + HeadSize, TablesSize);
}

llvm::Error FlowRecord::unpackPart(llvm::StringRef Packed, char *To, uint64_t Size) const {
  if (Compression == None && Packed.size() == Size) {
    llvm::copy(Packed, To);
    return llvm::Error::success();
  }
  if (Compression != Zlib && Compression != Zstd)
    return llvm::createStringError("flow record: unknown compression");
  auto Format = Compression == Zlib ? llvm::compression::Format::Zlib : llvm::compression::Format::Zstd;
  if (const char *Reason = llvm::compression::getReasonIfUnsupported(Format))
    return llvm::createStringError(llvm::Twine("flow record: cannot be decompressed: ") + Reason);
  size_t Unpacked = Size;
  auto *Plain = reinterpret_cast<uint8_t *>(To);
  llvm::ArrayRef<uint8_t> Stored = llvm::arrayRefFromStringRef(Packed);
  if (llvm::Error E = Compression == Zlib ? llvm::compression::zlib::decompress(Stored, Plain, Unpacked)
                                          : llvm::compression::zstd::decompress(Stored, Plain, Unpacked))
    return llvm::createStringError("flow record: cannot be decompressed: " + llvm::toString(std::move(E)));
  if (Unpacked != Size)
    return llvm::createStringError("flow record: decompresses to another size than announced");
  return llvm::Error::success();
}

static llvm::SmallVector<uint8_t, 0> pack(llvm::StringRef Plain, Compression How) {
  llvm::SmallVector<uint8_t, 0> Packed;
  if (How == Zstd)
    llvm::compression::zstd::compress(llvm::arrayRefFromStringRef(Plain), Packed);
  else if (How == Zlib)
    llvm::compression::zlib::compress(llvm::arrayRefFromStringRef(Plain), Packed);
  return Packed;
}

std::string purpose::writeFlowRecord(const PayloadParts &Payload) {
  Compression How = llvm::compression::zstd::isAvailable()   ? Zstd
                    : llvm::compression::zlib::isAvailable() ? Zlib
                                                             : None;
  const llvm::SmallVector<uint8_t, 0> PackedTables = pack(Payload.Tables, How),
                                      PackedGraphs = pack(Payload.Graphs, How);
  llvm::StringRef Tables = view(PackedTables), Graphs = view(PackedGraphs);
  if (How == None || Tables.size() + Graphs.size() >= Payload.Tables.size() + Payload.Graphs.size()) {
    How = None;
    Tables = Payload.Tables;
    Graphs = Payload.Graphs;
  }
  std::string Record = Magic.str();
  ByteWriter Out(Record);
  Out.fixed32(FlowFormatVersion);
  Out.fixed32(How);
  Out.fixed64(Payload.Head.size() + Tables.size() + Graphs.size());
  Out.fixed64(Payload.Head.size() + Payload.Tables.size() + Payload.Graphs.size());
  Out.fixed64(Payload.Head.size());
  Out.fixed64(Payload.Tables.size());
  Out.fixed64(Tables.size());
  Out.fixed64(0);
  for (llvm::StringRef Part : {Payload.Head, Tables, Graphs})
    Record += Part;
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
