// Crash reports of the client program.
#ifndef SERVICE_CRASH_REPORTER_H
#define SERVICE_CRASH_REPORTER_H

#include <string>
#include <vector>

namespace service {

struct CrashReport {
  std::string Signal;
  std::string Minidump;
  std::vector<std::string> Breadcrumbs;
};

std::string readMinidump(const std::string &File);

class CrashUploader {
public:
  void upload(const std::string &Body);
};

class CrashReporter {
public:
  explicit CrashReporter(CrashUploader &Uploader) : Uploader(Uploader) {}

  void leave(std::string Breadcrumb);
  void crashed(const std::string &Signal, const std::string &File);

private:
  CrashUploader &Uploader;
  CrashReport Pending;
};

} // namespace service

#endif
