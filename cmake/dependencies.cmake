# The libraries that xfz uses, all from Debian (docs/decisions/dependencies.md).

find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)

# Debian's CMake package of yaml-cpp names the shared library alone. The static one halves the start-up time.
find_path(YAML_CPP_INCLUDE_DIR yaml-cpp/yaml.h REQUIRED)
find_library(YAML_CPP_LIBRARY NAMES libyaml-cpp.a yaml-cpp REQUIRED)
find_path(UTF8PROC_INCLUDE_DIR utf8proc.h REQUIRED)
find_library(UTF8PROC_LIBRARY NAMES libutf8proc.a utf8proc REQUIRED)

add_library(xfz_dependencies INTERFACE)
target_include_directories(xfz_dependencies SYSTEM INTERFACE ${YAML_CPP_INCLUDE_DIR} ${UTF8PROC_INCLUDE_DIR})
target_link_libraries(xfz_dependencies INTERFACE CLI11::CLI11 nlohmann_json::nlohmann_json ${YAML_CPP_LIBRARY}
                                                 ${UTF8PROC_LIBRARY})
if(YAML_CPP_LIBRARY MATCHES "\\.a$")
  target_compile_definitions(xfz_dependencies INTERFACE YAML_CPP_STATIC_DEFINE)
endif()
if(UTF8PROC_LIBRARY MATCHES "\\.a$")
  target_compile_definitions(xfz_dependencies INTERFACE UTF8PROC_STATIC)
endif()
