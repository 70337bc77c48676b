FROM python:3.13-slim

WORKDIR /app
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY bot bot
COPY migrations migrations
RUN python -m venv venv \
    && venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check --constraint constraints.txt . \
    && find venv -type d -name tests -prune -exec rm -r {} + \
    && MPLCONFIGDIR=matplotlib venv/bin/python -c "import matplotlib.font_manager" \
    && mkdir data \
    && chown -R 10001:10001 data matplotlib

# The bot is nobody in particular, and writes to /app/data only.
USER 10001:10001
WORKDIR /app/data
VOLUME /app/data
ENV PATH=/app/venv/bin:$PATH \
    MPLCONFIGDIR=/app/matplotlib \
    PYTHONUNBUFFERED=1
CMD ["coffee", "run"]
