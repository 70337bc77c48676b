# The base by its digest: change both lines, tag and digest together. Each step but the last stage's "RUN [" is
# gone through by .ci/image, too, in a folder that takes the place of /.
FROM python:3.13.15-slim-trixie@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b AS build

WORKDIR /app
COPY deploy/requirements-build.txt deploy/requirements.txt deploy/
# What is installed is what was pinned, by its hash; the environment itself has no pip.
RUN python -m venv tools \
    && python -m venv --without-pip venv \
    && tools/bin/python -m pip install --no-cache-dir --disable-pip-version-check --no-deps --require-hashes \
        --requirement deploy/requirements-build.txt \
    && tools/bin/python -m pip --python venv/bin/python install --no-cache-dir --disable-pip-version-check --no-deps \
        --require-hashes --requirement deploy/requirements.txt \
    && find venv -type d -name tests -prune -exec rm -r {} +
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY migrations migrations
RUN tools/bin/python -m pip wheel --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation \
        --wheel-dir dist . \
    && tools/bin/python -m pip --python venv/bin/python install --no-cache-dir --disable-pip-version-check \
        --no-deps --no-index dist/*.whl

FROM python:3.13.15-slim-trixie@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b

# Nothing in the image can install anything.
RUN ["rm", "-rf", "/usr/local/lib/python3.13/site-packages", "/usr/local/lib/python3.13/ensurepip", "/usr/local/bin/pip", "/usr/local/bin/pip3", "/usr/local/bin/pip3.13"]

WORKDIR /app
COPY --from=build /app/venv venv
RUN mkdir data && chown 10001:10001 data

# The bot is nobody in particular. It writes to /app/data, and to /tmp where pictures keep their list of fonts.
USER 10001:10001
WORKDIR /app/data
VOLUME /app/data
ENV PATH=/app/venv/bin:$PATH \
    COFFEE_HEALTH=8081 \
    MPLCONFIGDIR=/tmp/matplotlib \
    PYTHONUNBUFFERED=1
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s CMD ["coffee", "doctor", "--quick"]
# Process 1 handles signals from its first instruction, and has no children to look after.
CMD ["coffee", "run"]
